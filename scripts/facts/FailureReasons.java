import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Prints what one release says of checkpoints that fail, one a line: the messages of CheckpointFailureReason.
 * Run by scripts/facts.ts: java FailureReasons.java flink-dist.jar
 */
public class FailureReasons {
    public static void main(String[] args) throws Exception {
        URL[] urls = new URL[args.length];
        for (int at = 0; at < args.length; at++) {
            urls[at] = new File(args[at]).toURI().toURL();
        }
        ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Class<?> reasons = loader.loadClass("org.apache.flink.runtime.checkpoint.CheckpointFailureReason");
        Method message = reasons.getMethod("message");
        for (Object reason : reasons.getEnumConstants()) {
            System.out.println(message.invoke(reason));
        }
    }
}
