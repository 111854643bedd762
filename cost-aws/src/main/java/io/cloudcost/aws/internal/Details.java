package io.cloudcost.aws.internal;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.CostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Facts that are asked for one thing after the other: where one cannot be read the thing is kept without it, and the failure is told at the end. */
final class Details {

    private @Nullable CostException first;

    /** @param otherwise what is known without asking */
    <T> T read(Supplier<T> asked, Supplier<T> otherwise) {
        try {
            return asked.get();
        } catch (CollectionCancelledException | AuthenticationException over) {
            throw over;
        } catch (CostException failure) {
            first = first == null ? failure : first;
            return otherwise.get();
        }
    }

    /** Reads on after it, whether or not it fails. */
    void tell(Runnable asked) {
        read(
                () -> {
                    asked.run();
                    return true;
                },
                () -> false);
    }

    /** Throws the first failure, if there was one. */
    void end() {
        if (first != null) {
            throw first;
        }
    }
}
