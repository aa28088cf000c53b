package com.example.orders;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One operator of a job, as a line says it: {@code name: kind input input option=value flag}. */
public record Node(String name, String kind, List<String> inputs, Map<String, String> options)
    implements Serializable {

  static List<Node> parse(String graph) {
    List<Node> nodes = new ArrayList<>();
    for (String line : graph.split("[\n;]")) {
      if (line.isBlank()) continue;
      String[] parts = line.split(":", 2);
      String[] words = parts[1].trim().split("\\s+");
      ArrayList<String> inputs = new ArrayList<>();
      HashMap<String, String> options = new HashMap<>();
      for (int i = 1; i < words.length; i++) {
        String word = words[i];
        int equals = word.indexOf('=');
        if (equals > 0) options.put(word.substring(0, equals), word.substring(equals + 1));
        else if (nodes.stream().anyMatch(node -> node.name.equals(word))) inputs.add(word);
        else options.put(word, "true");
      }
      nodes.add(new Node(parts[0].trim(), words[0], inputs, options));
    }
    return nodes;
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  String text(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  double number(String option, double otherwise) {
    return has(option) ? Double.parseDouble(options.get(option)) : otherwise;
  }
}
