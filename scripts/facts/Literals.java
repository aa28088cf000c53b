import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Prints which of the texts on its input stand in a constant of a class of the jars or of Java itself, one a line.
 * Run by scripts/facts.ts: java Literals.java JAR... < texts
 */
public class Literals {
    /** The texts that are still looked for, by the hash of the characters they begin with. */
    private static final Map<Integer, List<String>> left = new HashMap<>();

    /** Hashes of the constants that were read: releases have most of them in common. */
    private static final Set<Long> read = new HashSet<>();

    private static final int BEGIN = 6;
    private static final int FACTOR = 31 * 31 * 31 * 31 * 31 * 31;

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            if (text.length() >= BEGIN) {
                left.computeIfAbsent(text.substring(0, BEGIN).hashCode(), begin -> new ArrayList<>()).add(text);
            }
        }
        for (String jar : args) {
            try (InputStream file = new FileInputStream(jar)) {
                read(file);
            }
        }
        File[] modules = new File(System.getProperty("java.home"), "jmods").listFiles();
        for (File module : modules == null ? new File[0] : modules) {
            try (InputStream file = new FileInputStream(module)) {
                // A sign of its own stands before what is a jar otherwise.
                file.skipNBytes(4);
                read(file);
            }
        }
    }

    /** The constants of all classes of a jar, and of the jars inside it. */
    private static void read(InputStream jar) throws Exception {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                read(new ByteArrayInputStream(zip.readAllBytes()));
            } else if (entry.getName().endsWith(".class")) {
                // What a trace calls the class, before the names of its methods.
                findIn(entry.getName().replace('/', '.'));
                constantsOf(new DataInputStream(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
    }

    private static void findIn(String constant) {
        if (constant.length() < BEGIN || !read.add(hashOf(constant))) {
            return;
        }
        int hash = 0;
        for (int end = 0; end < constant.length(); end++) {
            hash = 31 * hash + constant.charAt(end) - (end < BEGIN ? 0 : FACTOR * constant.charAt(end - BEGIN));
            List<String> texts = end < BEGIN - 1 ? null : left.get(hash);
            if (texts == null) {
                continue;
            }
            for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
                String text = each.next();
                if (constant.startsWith(text, end - BEGIN + 1)) {
                    System.out.println(text);
                    each.remove();
                }
            }
        }
    }

    private static long hashOf(String constant) {
        long hash = constant.length();
        for (int at = 0; at < constant.length(); at++) {
            hash = 1_099_511_628_211L * hash + constant.charAt(at);
        }
        return hash;
    }

    private static void constantsOf(DataInputStream in) throws Exception {
        in.skipBytes(8);
        int count = in.readUnsignedShort();
        for (int at = 1; at < count; at++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1:
                    findIn(in.readUTF());
                    break;
                case 5:
                case 6:
                    in.skipBytes(8);
                    at++;
                    break;
                case 7:
                case 8:
                case 16:
                case 19:
                case 20:
                    in.skipBytes(2);
                    break;
                case 15:
                    in.skipBytes(3);
                    break;
                default:
                    in.skipBytes(4);
            }
        }
    }
}
