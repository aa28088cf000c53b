import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.internal.org.objectweb.asm.ClassReader;
import jdk.internal.org.objectweb.asm.ClassVisitor;
import jdk.internal.org.objectweb.asm.FieldVisitor;
import jdk.internal.org.objectweb.asm.MethodVisitor;
import jdk.internal.org.objectweb.asm.Opcodes;
import jdk.internal.org.objectweb.asm.Type;

/**
 * Prints the texts that classes of some packages hand to some methods as their first argument, one a line: class, method, text, with tabs between them; of
 * classes called MetricNames all constants, with `field` as the method.
 * Run by scripts/facts.ts: java --add-exports java.base/jdk.internal.org.objectweb.asm=ALL-UNNAMED CallArguments.java method,method org/package JAR...
 */
public class CallArguments {
    private static final Set<String> rows = new TreeSet<>();

    public static void main(String[] args) throws Exception {
        Set<String> methods = Set.of(args[0].split(","));
        for (String jar : List.of(args).subList(2, args.length)) {
            try (ZipFile zip = new ZipFile(jar)) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    String name = entry.getName();
                    if (name.startsWith(args[1]) && name.endsWith(".class") && !name.contains("/shaded/")) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            read(new ClassReader(in), methods);
                        }
                    }
                }
            }
        }
        rows.forEach(System.out::println);
    }

    private static void read(ClassReader reader, Set<String> methods) {
        String type = reader.getClassName().replace('/', '.');
        reader.accept(
                new ClassVisitor(Opcodes.ASM8) {
                    @Override
                    public FieldVisitor visitField(int access, String name, String of, String signature, Object value) {
                        if (value instanceof String && type.endsWith(".MetricNames")) {
                            rows.add(type + "\tfield\t" + value);
                        }
                        return null;
                    }

                    @Override
                    public MethodVisitor visitMethod(int access, String name, String of, String signature, String[] thrown) {
                        return callsIn(type, methods);
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    private static MethodVisitor callsIn(String type, Set<String> methods) {
        return new MethodVisitor(Opcodes.ASM8) {
            /** What was pushed and not yet taken by such a call. */
            private final List<String> pushed = new ArrayList<>();

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof String) {
                    pushed.add((String) value);
                }
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (!methods.contains(name)) {
                    return;
                }
                Type[] types = Type.getArgumentTypes(descriptor);
                if (types.length == 0) {
                    return;
                }
                boolean takesMany = !types[0].getDescriptor().equals("Ljava/lang/String;");
                int texts = takesMany ? pushed.size() : (int) List.of(types).stream().filter(one -> one.getDescriptor().equals("Ljava/lang/String;")).count();
                List<String> taken = pushed.subList(Math.max(0, pushed.size() - texts), pushed.size());
                for (String text : takesMany ? List.copyOf(taken) : taken.isEmpty() ? List.<String>of() : List.of(taken.get(0))) {
                    rows.add(type + "\t" + name + "\t" + text.replaceAll("\\s+", " "));
                }
                taken.clear();
            }
        };
    }
}
