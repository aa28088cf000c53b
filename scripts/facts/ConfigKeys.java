import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints every ConfigOption that stands in a field of a class of the jars of one release, and the keys of connectors that are texts:
 * key, type, default, deprecated names, other keys that are read where it is not set, whether the field is deprecated, class#field, description; separated by tabs.
 * Run by scripts/facts.ts: java ConfigKeys.java JAR... [-- JAR...]; of those behind the dashes classes are loaded, and no options printed.
 */
public class ConfigKeys {
    /** Flink's, and those that others made after it. */
    private static final List<String> OPTIONS =
            List.of(
                    "org.apache.flink.configuration.ConfigOption",
                    "org.apache.flink.cdc.common.configuration.ConfigOption",
                    "org.apache.fluss.config.ConfigOption",
                    "org.apache.paimon.options.ConfigOption");

    /** What each of them has in common where it is the type of a field. */
    private static final byte[] OPTION = "/ConfigOption;".getBytes(StandardCharsets.UTF_8);

    /** Where connectors keep keys that are texts, and no options. */
    private static final String CONSTANTS = "ConfigConstants";

    /** Names of versions before there were options. */
    private static final String OLD = "org.apache.flink.configuration.ConfigConstants";

    public static void main(String[] args) throws Exception {
        List<File> jars = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        boolean printed = true;
        for (String arg : args) {
            if (arg.equals("--")) {
                printed = false;
                continue;
            }
            List<File> inside = new ArrayList<>(List.of(new File(arg)));
            if (printed) {
                inside.addAll(jarsInside(new File(arg)));
            }
            for (File jar : inside) {
                urls.add(jar.toURI().toURL());
            }
            if (printed) {
                jars.addAll(inside);
            }
        }
        ClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (File jar : jars) {
            for (String name : classesWithOptions(jar)) {
                printOptions(loader, name, out);
            }
        }
        out.flush();
        // Some classes start threads when they are loaded.
        System.exit(0);
    }

    /** The planner lies in a jar in a jar. */
    private static List<File> jarsInside(File jar) throws Exception {
        List<File> inside = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().endsWith(".jar")) {
                    continue;
                }
                Path file = Files.createTempFile("facts", ".jar");
                file.toFile().deleteOnExit();
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                inside.add(file.toFile());
            }
        }
        return inside;
    }

    private static List<String> classesWithOptions(File jar) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (!name.endsWith(".class") || name.startsWith("META-INF/")) {
                    continue;
                }
                String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
                try (InputStream in = zip.getInputStream(entry)) {
                    if (hasConstants(type) || contains(in.readAllBytes(), OPTION)) {
                        names.add(type);
                    }
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    private static boolean hasConstants(String type) {
        return type.startsWith("org.apache.flink.") && type.endsWith(CONSTANTS) && !type.equals(OLD);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static void printOptions(ClassLoader loader, String name, PrintStream out) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            Object instance = null;
            for (Field field : type.getDeclaredFields()) {
                // An object of Scala.
                if (field.getName().equals("MODULE$")) {
                    instance = valueOf(field, null);
                }
            }
            for (Field field : type.getDeclaredFields()) {
                boolean isStatic = Modifier.isStatic(field.getModifiers());
                if (hasConstants(name) && isStatic && field.getType() == String.class) {
                    out.println(rowOf((String) valueOf(field, null), field));
                }
                if (!OPTIONS.contains(field.getType().getName()) || (!isStatic && instance == null)) {
                    continue;
                }
                Object option = valueOf(field, isStatic ? null : instance);
                if (option != null) {
                    out.println(rowOf(option, field));
                }
            }
        } catch (Throwable failed) {
            System.err.println(name + ": " + failed);
        }
    }

    private static String rowOf(Object option, Field field) throws Exception {
        String prefix = annotated(field, "SuffixOption");
        String key = (prefix == null ? "" : prefix + ".") + call(option, "key");
        List<String> deprecated = new ArrayList<>();
        List<String> fallbacks = new ArrayList<>();
        for (Object fallback : (Iterable<?>) call(option, "fallbackKeys")) {
            ((Boolean) call(fallback, "isDeprecated") ? deprecated : fallbacks)
                    .add((String) call(fallback, "getKey"));
        }
        return rowOf(
                field,
                key,
                typeOf(option),
                defaultOf(option, field),
                String.join(",", deprecated),
                String.join(",", fallbacks),
                descriptionOf(option));
    }

    private static String rowOf(String key, Field field) {
        return rowOf(field, key, "", "", "", "", "");
    }

    private static String rowOf(
            Field field, String key, String type, String value, String deprecated, String fallbacks, String description) {
        return Stream.of(
                        key,
                        type,
                        value,
                        deprecated,
                        fallbacks,
                        String.valueOf(field.isAnnotationPresent(Deprecated.class)),
                        field.getDeclaringClass().getName() + "#" + field.getName(),
                        description)
                .map(cell -> cell.replaceAll("\\s+", " ").trim())
                .collect(Collectors.joining("\t"));
    }

    private static String typeOf(Object option) throws Exception {
        Class<?> type = (Class<?>) valueOf(option.getClass().getDeclaredField("clazz"), option);
        String name = type == null ? "" : type.isEnum() ? enumOf(type) : type.getSimpleName();
        for (Field field : option.getClass().getDeclaredFields()) {
            if (field.getName().equals("isList") && (Boolean) valueOf(field, option)) {
                return "List<" + name + ">";
            }
        }
        return name;
    }

    /** With its values as a configuration has them (ConfigurationUtils.convertToEnum). */
    private static String enumOf(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(",", "Enum(", ")"));
    }

    /** As the documentation prints it. */
    private static String defaultOf(Object option, Field field) throws Exception {
        String documented = annotated(field, "OverrideDefault");
        return documented != null
                ? documented
                : shown(call(option, "defaultValue"), option.getClass().getClassLoader());
    }

    /** The value of an annotation for the documentation; null where there is none. */
    private static String annotated(Field field, String name) throws Exception {
        for (Annotation annotation : field.getAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (type.getSimpleName().equals(name)) {
                return (String) type.getMethod("value").invoke(annotation);
            }
        }
        return null;
    }

    private static String shown(Object value, ClassLoader loader) throws Exception {
        if (value == null) {
            return "(none)";
        }
        if (value instanceof java.time.Duration) {
            Class<?> times = Class.forName("org.apache.flink.util.TimeUtils", true, loader);
            return (String) times.getMethod("formatWithHighestUnit", java.time.Duration.class).invoke(null, value);
        }
        if (value instanceof Collection) {
            List<String> parts = new ArrayList<>();
            for (Object part : (Collection<?>) value) {
                parts.add(shown(part, loader));
            }
            return String.join(";", parts);
        }
        if (value instanceof Map) {
            List<String> parts = new ArrayList<>();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                parts.add(entry.getKey() + ":" + shown(entry.getValue(), loader));
            }
            return String.join(",", parts);
        }
        if (value.getClass().isArray()) {
            return shown(Arrays.asList((Object[]) value), loader);
        }
        return value.toString();
    }

    private static String descriptionOf(Object option) throws Exception {
        Object description = call(option, "description");
        if (description instanceof String) {
            return (String) description;
        }
        Class<?> type = description.getClass();
        Class<?> formatter = Class.forName(type.getPackageName() + ".HtmlFormatter", true, type.getClassLoader());
        Object made = formatter.getDeclaredConstructor().newInstance();
        Method format = formatter.getMethod("format", description.getClass());
        return ((String) format.invoke(made, description))
                .replaceAll("<[^<>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static Object call(Object on, String method) throws Exception {
        Method found = on.getClass().getDeclaredMethod(method);
        found.setAccessible(true);
        return found.invoke(on);
    }

    private static Object valueOf(Field field, Object of) throws Exception {
        ((AccessibleObject) field).setAccessible(true);
        return field.get(of);
    }
}
