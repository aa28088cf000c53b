import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jdk.internal.org.objectweb.asm.ClassReader;
import jdk.internal.org.objectweb.asm.Type;
import jdk.internal.org.objectweb.asm.tree.AbstractInsnNode;
import jdk.internal.org.objectweb.asm.tree.ClassNode;
import jdk.internal.org.objectweb.asm.tree.InvokeDynamicInsnNode;
import jdk.internal.org.objectweb.asm.tree.LdcInsnNode;
import jdk.internal.org.objectweb.asm.tree.MethodInsnNode;
import jdk.internal.org.objectweb.asm.tree.MethodNode;
import jdk.internal.org.objectweb.asm.tree.analysis.Analyzer;
import jdk.internal.org.objectweb.asm.tree.analysis.AnalyzerException;
import jdk.internal.org.objectweb.asm.tree.analysis.Frame;
import jdk.internal.org.objectweb.asm.tree.analysis.SourceInterpreter;
import jdk.internal.org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Prints what classes log at WARN and ERROR and what their exceptions say, as far as it is fixed, one a line: class, `warn`, `error` or the exception,
 * text, with tabs between them and `{}` where something is filled in.
 * Run by scripts/facts.ts: java --add-exports java.base/jdk.internal.org.objectweb.asm...=ALL-UNNAMED Messages.java PATTERN JAR...
 */
public class Messages {
    private static final Set<String> rows = new TreeSet<>();

    /** What takes an exception's place: a condition with the message of the exception it throws. */
    private static final Pattern condition = Pattern.compile(".*/Preconditions");

    private static final Pattern thrown = Pattern.compile(".*(Exception|Error|Failure)");

    public static void main(String[] args) throws Exception {
        Pattern wanted = Pattern.compile(args[0]);
        for (int at = 1; at < args.length; at++) {
            try (InputStream file = new FileInputStream(args[at])) {
                read(file, wanted);
            }
        }
        rows.forEach(System.out::println);
    }

    /** The classes of a jar, and of the jars inside it. */
    private static void read(InputStream jar, Pattern wanted) throws Exception {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(".jar")) {
                read(new ByteArrayInputStream(zip.readAllBytes()), wanted);
            } else if (name.endsWith(".class") && wanted.matcher(name).lookingAt()) {
                ClassNode type = new ClassNode();
                new ClassReader(zip.readAllBytes()).accept(type, ClassReader.SKIP_DEBUG);
                for (MethodNode method : type.methods) {
                    read(type.name, method);
                }
            }
        }
    }

    private static void read(String type, MethodNode method) {
        Frame<SourceValue>[] frames = null;
        for (int at = 0; at < method.instructions.size(); at++) {
            AbstractInsnNode node = method.instructions.get(at);
            String by = node instanceof MethodInsnNode ? sayer((MethodInsnNode) node) : null;
            if (by == null) {
                continue;
            }
            try {
                frames = frames != null ? frames : new Analyzer<>(new SourceInterpreter()).analyze(type, method);
            } catch (AnalyzerException unreadable) {
                return;
            }
            String text = firstText((MethodInsnNode) node, frames, method);
            if (text != null && text.matches("(?s).*[A-Za-z]{2}.*")) {
                String shown = text.replaceAll("\\s+", " ").replaceAll("[\1\2]|%[-+0-9.]*[a-z]", "{}");
                rows.add(type.replace('/', '.') + "\t" + by + "\t" + shown);
            }
        }
    }

    /** `warn`, `error`, or the exception that a call makes; null of any other call. */
    private static String sayer(MethodInsnNode call) {
        if (call.owner.endsWith("/Logger")) {
            return call.name.equals("warn") || call.name.equals("error") ? call.name : null;
        }
        if (condition.matcher(call.owner).matches() && call.name.startsWith("check")) {
            return call.name;
        }
        return call.name.equals("<init>") && thrown.matcher(call.owner).matches() ? call.owner.replaceAll(".*[/$]", "") : null;
    }

    /** The first text among the arguments of a call that is fixed, or partly so; null where none is. */
    private static String firstText(MethodInsnNode call, Frame<SourceValue>[] frames, MethodNode method) {
        Frame<SourceValue> frame = frames[method.instructions.indexOf(call)];
        if (frame == null) {
            return null;
        }
        int arguments = Type.getArgumentTypes(call.desc).length;
        for (int at = 0; at < arguments; at++) {
            for (AbstractInsnNode source : frame.getStack(frame.getStackSize() - arguments + at).insns) {
                String text = textOf(source, frames, method);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    private static String textOf(AbstractInsnNode source, Frame<SourceValue>[] frames, MethodNode method) {
        if (source instanceof LdcInsnNode && ((LdcInsnNode) source).cst instanceof String) {
            return (String) ((LdcInsnNode) source).cst;
        }
        if (source instanceof InvokeDynamicInsnNode) {
            Object[] parts = ((InvokeDynamicInsnNode) source).bsmArgs;
            return parts.length > 0 && parts[0] instanceof String ? (String) parts[0] : null;
        }
        if (!(source instanceof MethodInsnNode)) {
            return null;
        }
        MethodInsnNode call = (MethodInsnNode) source;
        if (call.owner.equals("java/lang/String") && call.name.equals("format")) {
            return firstText(call, frames, method);
        }
        return call.owner.equals("java/lang/StringBuilder") && call.name.equals("toString") ? joined(call, frames, method) : null;
    }

    /** What the calls of `append` before a call put together, as Java 8 does it. */
    private static String joined(MethodInsnNode call, Frame<SourceValue>[] frames, MethodNode method) {
        Frame<SourceValue> frame = frames[method.instructions.indexOf(call)];
        int arguments = Type.getArgumentTypes(call.desc).length;
        StringBuilder text = new StringBuilder();
        for (AbstractInsnNode before : frame.getStack(frame.getStackSize() - arguments - 1).insns) {
            if (before instanceof MethodInsnNode && ((MethodInsnNode) before).name.equals("append")) {
                text.append(joined((MethodInsnNode) before, frames, method));
            }
        }
        if (call.name.equals("append")) {
            String appended = firstText(call, frames, method);
            text.append(appended == null ? "{}" : appended);
        }
        return text.toString();
    }
}
