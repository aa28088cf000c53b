import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jdk.internal.org.objectweb.asm.ClassReader;
import jdk.internal.org.objectweb.asm.ClassVisitor;
import jdk.internal.org.objectweb.asm.FieldVisitor;
import jdk.internal.org.objectweb.asm.Handle;
import jdk.internal.org.objectweb.asm.MethodVisitor;
import jdk.internal.org.objectweb.asm.Opcodes;

/**
 * Prints what classes of Flink are called, what they declare, and the texts of several words in them, each once, one a line: `Class`, `Class.method`,
 * `Class"text`.
 * Run by scripts/facts.ts: java --add-exports java.base/jdk.internal.org.objectweb.asm=ALL-UNNAMED Said.java JAR...
 */
public class Said {
    /** Formats that are no jar of the release itself come with that of PyFlink, in some releases. */
    private static final Pattern ofFlink =
            Pattern.compile("org/apache/flink/(?!.*shaded/|formats/(?!csv/|json/|raw/)).*\\.class");

    private static final Set<String> found = new TreeSet<>();

    public static void main(String[] args) throws Exception {
        for (String jar : args) {
            try (InputStream file = new FileInputStream(jar)) {
                read(file);
            }
        }
        found.forEach(System.out::println);
    }

    /** The classes of a jar, and of the jars inside it. */
    private static void read(InputStream jar) throws Exception {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(".jar")) {
                read(new ByteArrayInputStream(zip.readAllBytes()));
            } else if (ofFlink.matcher(name).matches()) {
                new ClassReader(zip.readAllBytes()).accept(declared(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        }
    }

    private static ClassVisitor declared() {
        return new ClassVisitor(Opcodes.ASM8) {
            private String type;
            private String file;

            @Override
            public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
                type = name.replaceAll(".*[/$]", "");
                file = name.replaceAll(".*/|\\$.*", "");
                found.add(type);
            }

            @Override
            public FieldVisitor visitField(int access, String name, String of, String signature, Object value) {
                found.add(type + "." + name);
                add(file, value);
                return null;
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String of, String signature, String[] thrown) {
                found.add(type + "." + name);
                return textsIn(file);
            }
        };
    }

    private static MethodVisitor textsIn(String file) {
        return new MethodVisitor(Opcodes.ASM8) {
            @Override
            public void visitLdcInsn(Object value) {
                add(file, value);
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle by, Object... parts) {
                for (Object part : parts) {
                    add(file, part);
                }
            }
        };
    }

    private static void add(String file, Object value) {
        if (value instanceof String && ((String) value).matches("(?s).*[A-Za-z]\\W+[A-Za-z].*")) {
            found.add(file + "\"" + ((String) value).replaceAll("\\s+", " "));
        }
    }
}
