package io.cloudcost.engine.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.store.StateStores;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who keeps no state in PostgreSQL needs no driver of it. */
class DriverTest {

    @Test
    void isAskedForWhereItIsMissed() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader without = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(without);
            Method open = without.loadClass(StateStores.class.getName()).getMethod("open", String.class);
            ((AutoCloseable) open.invoke(null, "sqlite::memory:")).close();
            assertThatThrownBy(() -> open.invoke(null, "postgresql://127.0.0.1:1/x?user=me"))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("org.postgresql:postgresql");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** All of the class path but the driver. */
    private static URL[] jars() throws Exception {
        List<URL> jars = new ArrayList<>();
        int drivers = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Path.of(entry).getFileName().toString().startsWith("postgresql-")) {
                drivers++;
            } else {
                jars.add(Path.of(entry).toUri().toURL());
            }
        }
        assertThat(drivers).isEqualTo(1);
        return jars.toArray(URL[]::new);
    }
}
