package io.cloudcost.files;

import io.cloudcost.focus.FocusVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store is to import, all of it or nothing.
 *
 * @param format what the files' rows are
 * @param files of such rows, at least one
 * @param version which FOCUS they are; null to tell by their columns
 * @param provider the provider's id for all accounts in them; null to tell by their rows
 * @param at the time of the import, UTC
 * @param progress told how far it is, by one thread at a time
 * @param currency ISO 4217, of files that do not say theirs; null if nobody told
 */
public record ImportRequest(
        BillingFormat format,
        List<BillingFile> files,
        @Nullable FocusVersion version,
        @Nullable String provider,
        Instant at,
        ImportProgress.Listener progress,
        @Nullable String currency) {

    public ImportRequest {
        files = List.copyOf(files);
    }

    /** The provider that was told. */
    public Optional<String> toldProvider() {
        return Optional.ofNullable(provider);
    }
}
