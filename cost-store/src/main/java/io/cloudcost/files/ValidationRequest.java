package io.cloudcost.files;

import io.cloudcost.focus.FocusVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is to check.
 *
 * @param file of FOCUS rows
 * @param version which FOCUS it is; null to tell by its columns
 * @param firstRows of how many rows per broken rule it tells where they are, 1 or more
 */
public record ValidationRequest(BillingFile file, @Nullable FocusVersion version, int firstRows) {

    /** The version that was told. */
    public Optional<FocusVersion> toldVersion() {
        return Optional.ofNullable(version);
    }
}
