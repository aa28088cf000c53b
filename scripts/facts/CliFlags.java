import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prints the flags of the command lines of one release, one a line: command, flag, and `value` where it takes one, with tabs between them.
 * Run by scripts/facts.ts: java CliFlags.java flink-dist.jar flink-sql-client.jar hadoop.jar...
 */
public class CliFlags {
    private static final String PARSER = "org.apache.flink.client.cli.CliFrontendParser";
    private static final String[] ACTIONS = {"run", "info", "list", "stop", "cancel", "savepoint", "checkpoint"};

    private static final Set<String> rows = new TreeSet<>();

    public static void main(String[] args) throws Exception {
        URL[] urls = new URL[args.length];
        for (int at = 0; at < args.length; at++) {
            urls[at] = new File(args[at]).toURI().toURL();
        }
        ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Object generic = options(loader);
        Object configuration = made(loader, "org.apache.flink.configuration.Configuration");
        Object cli = made(loader, "org.apache.flink.client.cli.GenericCLI", configuration, "conf");
        add(cli, "addRunOptions", generic);
        add(cli, "addGeneralOptions", generic);
        Object common = options(loader);
        Object standard = made(loader, "org.apache.flink.client.cli.DefaultCLI");
        add(standard, "addRunOptions", common);
        add(standard, "addGeneralOptions", common);
        Object yarn = options(loader);
        Object session = made(loader, "org.apache.flink.yarn.cli.FlinkYarnSessionCli", configuration, "conf", "y", "yarn");
        add(session, "addRunOptions", yarn);
        add(session, "addGeneralOptions", yarn);
        for (String action : ACTIONS) {
            Method method = methodOf(loader.loadClass(PARSER), "get" + capital(action) + "CommandOptions");
            if (method == null) {
                continue;
            }
            print("flink " + action, method.invoke(null));
            for (Object more : new Object[] {generic, common, yarn}) {
                print("flink " + action, more);
            }
            if (action.equals("run")) {
                print("flink run-application", method.invoke(null));
                print("flink run-application", generic);
            }
        }
        print("kubernetes-session.sh", generic);
        Object ofSession = options(loader);
        Object own = made(loader, "org.apache.flink.yarn.cli.FlinkYarnSessionCli", configuration, "conf", "", "");
        add(own, "addRunOptions", ofSession);
        add(own, "addGeneralOptions", ofSession);
        print("yarn-session.sh", ofSession);
        printFields("sql-client.sh", loader.loadClass("org.apache.flink.table.client.cli.CliOptionsParser"));
        Class<?> python = loader.loadClass("org.apache.flink.client.cli.CliFrontendParser");
        for (Field field : python.getDeclaredFields()) {
            if (field.getName().startsWith("PY")) {
                printField("sql-client.sh", field);
            }
        }
        rows.forEach(System.out::println);
        System.exit(0);
    }

    private static Object options(ClassLoader loader) throws Exception {
        return made(loader, "org.apache.commons.cli.Options");
    }

    /** An object of the constructor that takes as many arguments. */
    private static Object made(ClassLoader loader, String type, Object... args) throws Exception {
        for (Constructor<?> constructor : loader.loadClass(type).getDeclaredConstructors()) {
            if (constructor.getParameterCount() == args.length) {
                constructor.setAccessible(true);
                return constructor.newInstance(args);
            }
        }
        throw new NoSuchMethodException(type);
    }

    private static void add(Object cli, String method, Object options) throws Exception {
        cli.getClass().getMethod(method, options.getClass()).invoke(cli, options);
    }

    private static Method methodOf(Class<?> type, String name) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method;
            }
        }
        return null;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }

    private static void print(String command, Object options) throws Exception {
        for (Object option : (Collection<?>) options.getClass().getMethod("getOptions").invoke(options)) {
            printOption(command, option);
        }
    }

    private static void printFields(String command, Class<?> type) throws Exception {
        for (Field field : type.getDeclaredFields()) {
            printField(command, field);
        }
    }

    private static void printField(String command, Field field) throws Exception {
        if (Modifier.isStatic(field.getModifiers()) && field.getType().getSimpleName().equals("Option")) {
            field.setAccessible(true);
            printOption(command, field.get(null));
        }
    }

    private static void printOption(String command, Object option) throws Exception {
        boolean takes = (Boolean) option.getClass().getMethod("hasArg").invoke(option);
        for (String name : new String[] {"getOpt", "getLongOpt"}) {
            Object flag = option.getClass().getMethod(name).invoke(option);
            if (flag != null && !flag.equals("")) {
                rows.add(command + "\t" + (name.equals("getOpt") ? "-" : "--") + flag + (takes ? "\tvalue" : ""));
            }
        }
    }
}
