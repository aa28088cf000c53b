import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.io.FileInputStream;

/**
 * Prints which of the texts on its input stand in a constant of a class of the jars, one a line.
 * Run by scripts/facts.ts: java Literals.java JAR... < texts
 */
public class Literals {
    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> texts = in.lines().filter(line -> !line.isEmpty()).collect(Collectors.toCollection(ArrayList::new));
        for (String arg : args) {
            StringBuilder constants = new StringBuilder();
            try (InputStream file = new FileInputStream(arg)) {
                read(file, constants);
            }
            String all = constants.toString();
            for (Iterator<String> left = texts.iterator(); left.hasNext(); ) {
                String text = left.next();
                if (all.contains(text)) {
                    System.out.println(text);
                    left.remove();
                }
            }
        }
    }

    /** The constants of all classes of a jar, and of the jars inside it. */
    private static void read(InputStream jar, StringBuilder constants) throws Exception {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                read(new ByteArrayInputStream(zip.readAllBytes()), constants);
            } else if (entry.getName().endsWith(".class")) {
                // What a trace calls the class, before the names of its methods.
                constants.append('\n').append(entry.getName().replace('/', '.'));
                constantsOf(new DataInputStream(new ByteArrayInputStream(zip.readAllBytes())), constants);
            }
        }
    }

    private static void constantsOf(DataInputStream in, StringBuilder constants) throws Exception {
        in.skipBytes(8);
        int count = in.readUnsignedShort();
        for (int at = 1; at < count; at++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1:
                    String text = in.readUTF();
                    if (text.length() > 3) {
                        constants.append('\n').append(text);
                    }
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
