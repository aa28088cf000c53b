import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints what the REST API of one release answers to, one a line: `GET /jobs/:jobid`, a tab, the names of the fields of its answer with commas between
 * them. `tasks*` has fields of its own that nobody can list; `*` is an answer that is no JSON, or has such fields itself. The classes of its headers are
 * asked, and those of their answers.
 * Run by scripts/facts.ts: java RestPaths.java flink-dist.jar
 */
public class RestPaths {
    public static void main(String[] args) throws Exception {
        URL[] urls = new URL[args.length];
        for (int at = 0; at < args.length; at++) {
            urls[at] = new File(args[at]).toURI().toURL();
        }
        ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Class<?> headers = loader.loadClass("org.apache.flink.runtime.rest.handler.RestHandlerSpecification");
        Set<String> paths = new TreeSet<>();
        for (String arg : args) {
            try (ZipFile jar = new ZipFile(arg)) {
                for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
                    String name = all.nextElement().getName();
                    if (name.matches("org/apache/flink/runtime/.*Headers?\\.class")) {
                        Object one = instanceOf(loader, name, headers);
                        if (one != null) {
                            String path = call(one, "getHttpMethod") + " " + call(one, "getTargetRestEndpointURL");
                            paths.add(path + "\t" + String.join(",", fieldsOf(one)));
                        }
                    }
                }
            }
        }
        paths.forEach(System.out::println);
    }

    private static Object call(Object one, String method) throws Exception {
        Method found = one.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(one);
    }

    /** An object of a class of headers, or null: some are bases of others, or need what a release does not have. */
    private static Object instanceOf(ClassLoader loader, String name, Class<?> headers) {
        try {
            Class<?> type = loader.loadClass(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            if (!headers.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
                return null;
            }
            try {
                return type.getMethod("getInstance").invoke(null);
            } catch (NoSuchMethodException noInstance) {
                Constructor<?> made = type.getDeclaredConstructor();
                made.setAccessible(true);
                return made.newInstance();
            }
        } catch (ReflectiveOperationException | LinkageError missing) {
            return null;
        }
    }

    private static Set<String> fieldsOf(Object headers) {
        Set<String> names = new TreeSet<>();
        try {
            Class<?> answer = (Class<?>) call(headers, "getResponseClass");
            if (hasOpenPart(answer)) {
                names.add("*");
            }
            collect(answer, names, new HashSet<>());
        } catch (Exception | LinkageError noAnswer) {
            // A file, or a class that needs what is not there.
            names.add("*");
        }
        return names;
    }

    private static void collect(Type type, Set<String> names, Set<Type> seen) throws Exception {
        if (type == null || !seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType) {
            Type[] parts = ((ParameterizedType) type).getActualTypeArguments();
            Class<?> raw = (Class<?>) ((ParameterizedType) type).getRawType();
            if (Map.class.isAssignableFrom(raw) && isEnum(parts[0])) {
                for (Object constant : ((Class<?>) parts[0]).getEnumConstants()) {
                    names.add(constant.toString());
                }
            }
            for (Type part : parts) {
                collect(part, names, seen);
            }
            collect(raw, names, seen);
        } else if (type instanceof GenericArrayType) {
            collect(((GenericArrayType) type).getGenericComponentType(), names, seen);
        } else if (type instanceof WildcardType) {
            collect(((WildcardType) type).getUpperBounds()[0], names, seen);
        } else if (type instanceof Class<?>) {
            collectFrom((Class<?>) type, names, seen);
        }
    }

    private static boolean isEnum(Type type) {
        return type instanceof Class<?> && ((Class<?>) type).isEnum();
    }

    /** Whether nobody can list the fields of an object: it is a map of names that people choose, or JSON that something else writes. */
    private static boolean isOpen(Type type) {
        if (type instanceof ParameterizedType) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type).getRawType();
            Type[] parts = ((ParameterizedType) type).getActualTypeArguments();
            return Map.class.isAssignableFrom(raw) ? !isEnum(parts[0]) : isOpen(parts[parts.length - 1]);
        }
        return type instanceof Class<?> && hasOpenPart((Class<?>) type);
    }

    private static boolean hasOpenPart(Class<?> type) {
        if (!type.getName().startsWith("org.apache.flink.")) {
            return false;
        }
        Stream<AccessibleObject> parts =
                Stream.concat(Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods()));
        return type.getSimpleName().startsWith("Raw")
                || parts.flatMap(part -> Arrays.stream(part.getAnnotations()))
                        .anyMatch(one -> one.annotationType().getSimpleName().matches("JsonRawValue|JsonAnyGetter"));
    }

    private static void collectFrom(Class<?> type, Set<String> names, Set<Type> seen) throws Exception {
        if (type.isArray()) {
            collect(type.getComponentType(), names, seen);
            return;
        }
        if (!type.getName().startsWith("org.apache.flink.") || type.isEnum()) {
            return;
        }
        boolean writesItself = false;
        for (Annotation annotation : type.getAnnotations()) {
            String name = annotation.annotationType().getSimpleName();
            writesItself |= name.equals("JsonSerialize");
            if (name.equals("JsonSubTypes")) {
                for (Object sub : (Object[]) read(annotation, "value")) {
                    collect((Class<?>) read(sub, "value"), names, seen);
                }
            } else if (name.equals("JsonTypeInfo")) {
                names.add((String) read(annotation, "property"));
            }
        }
        collect(type.getGenericSuperclass(), names, seen);
        for (Field field : type.getDeclaredFields()) {
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            // What writes itself names its fields in constants, or has them in what it is made of.
            if (isStatic && field.getType() == String.class && isOfJson(field.getName())) {
                field.setAccessible(true);
                names.add((String) field.get(null));
            } else if (writesItself && !isStatic) {
                collect(field.getGenericType(), names, seen);
                if (field.getName().equals("tasksPerState")) {
                    addStates(type.getClassLoader(), names);
                }
            }
            add(field, field.getName(), field.getGenericType(), names, seen);
        }
        for (Method method : type.getDeclaredMethods()) {
            add(method, method.getName().replaceFirst("^get", ""), method.getGenericReturnType(), names, seen);
        }
        for (Constructor<?> made : type.getDeclaredConstructors()) {
            Type[] types = made.getGenericParameterTypes();
            Parameter[] parameters = made.getParameters();
            for (int at = 0; at < parameters.length && types.length == parameters.length; at++) {
                add(parameters[at], "", types[at], names, seen);
            }
        }
    }

    private static void addStates(ClassLoader loader, Set<String> names) throws Exception {
        Class<?> states = loader.loadClass("org.apache.flink.runtime.execution.ExecutionState");
        for (Object state : states.getEnumConstants()) {
            names.add(state.toString().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isOfJson(String constant) {
        return constant.matches("(?:FIELD_NAME|JSON_KEY|KEY|FIELD)_.*");
    }

    private static void add(AnnotatedElement element, String own, Type type, Set<String> names, Set<Type> seen)
            throws Exception {
        for (Annotation annotation : element.getAnnotations()) {
            String name = annotation.annotationType().getSimpleName();
            if (name.equals("JsonProperty")) {
                String value = (String) read(annotation, "value");
                names.add((value.isEmpty() ? own : value) + (isOpen(type) ? "*" : ""));
                collect(type, names, seen);
            } else if (name.equals("JsonAnyGetter")) {
                collect(type, names, seen);
            } else if (name.equals("JsonUnwrapped") || name.equals("JsonValue")) {
                collect(type, names, seen);
            }
        }
    }

    private static Object read(Object annotation, String what) throws Exception {
        Method method = annotation.getClass().getMethod(what);
        method.setAccessible(true);
        return method.invoke(annotation);
    }
}
