import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints what the REST API of one release answers to, `GET /jobs/:jobid`, one a line: its classes of headers are asked.
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
                            paths.add(call(one, "getHttpMethod") + " " + call(one, "getTargetRestEndpointURL"));
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
}
