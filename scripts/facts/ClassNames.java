import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints the files of jars whose names match a pattern, each once, one a line.
 * Run by scripts/facts.ts: java ClassNames.java pattern JAR...
 */
public class ClassNames {
    public static void main(String[] args) throws Exception {
        Pattern wanted = Pattern.compile(args[0]);
        Set<String> found = new TreeSet<>();
        for (String jar : List.of(args).subList(1, args.length)) {
            try (ZipFile zip = new ZipFile(jar)) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (wanted.matcher(entry.getName()).matches()) {
                        found.add(entry.getName());
                    }
                }
            }
        }
        found.forEach(System.out::println);
    }
}
