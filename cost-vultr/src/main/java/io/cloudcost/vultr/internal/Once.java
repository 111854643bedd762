package io.cloudcost.vultr.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is read when it is first needed, by one thread. A failure is not kept. */
final class Once<T> {

    private final Supplier<T> reader;
    private @Nullable T value;

    Once(Supplier<T> reader) {
        this.reader = reader;
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            known = reader.get();
            value = known;
        }
        return known;
    }
}
