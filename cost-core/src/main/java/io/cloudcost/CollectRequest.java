package io.cloudcost;

import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Part;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to read. How to reach the account is the builder's matter; nothing is in both. Immutable; made with
 * {@link #builder()}.
 */
public final class CollectRequest {

    private final CollectRequestBuilder values;

    CollectRequest(CollectRequestBuilder values) {
        this.values = values;
    }

    /** A builder of the default request: the current billing period and the two before, all default parts. */
    public static CollectRequestBuilder builder() {
        return new CollectRequestBuilder();
    }

    /** The current billing period and the two before, all default parts. */
    public static CollectRequest defaults() {
        return builder().build();
    }

    /** The last billing period to read; the current one unless told. */
    public YearMonth to(YearMonth current) {
        @Nullable YearMonth to = values.to;
        return to != null ? to : current;
    }

    /** The first billing period to read; two before the last unless told. */
    public YearMonth from(YearMonth current) {
        return from(current, 2);
    }

    /** The first billing period to read; so many before the last unless told, for providers with a default of their own. */
    public YearMonth from(YearMonth current, long before) {
        @Nullable YearMonth from = values.from;
        return from != null ? from : to(current).minusMonths(before);
    }

    /** Regions whose inventory is read; empty for all. Charges are never limited. */
    public Set<String> regions() {
        return values.regions;
    }

    /** Whether this part is asked for, given whether the provider reads it by default. */
    public boolean wants(Part part, boolean byDefault) {
        return values.only.isEmpty() ? byDefault || values.also.contains(part) : values.only.contains(part);
    }

    /**
     * The parts asked for by name that are {@linkplain Part#isLike like} this one, sorted: each with what it is asked about.
     *
     * @param like as its provider lists it, with a word in the place of the name: {@code cost-by-tag:KEY}
     * @throws ConfigurationException if one of them has no name, or that word for one
     */
    public List<Part> named(Part like) {
        Set<Part> named = values.only.isEmpty() ? values.also : values.only;
        List<Part> found = named.stream().filter(like::isLike).sorted().toList();
        found.stream().filter(part -> isNameless(part, like)).findFirst().ifPresent(part -> {
            throw new ConfigurationException(
                    "The part '" + part + "' is asked for without a name. Put one in the place of '"
                            + like.about().orElse("") + "' in '" + like + "', such as '" + like.about("team") + "'.");
        });
        return found;
    }

    private static boolean isNameless(Part part, Part like) {
        return part.about().filter(name -> name.isBlank() || part.equals(like)).isPresent();
    }

    /** How long the whole collection may take. What is unread then is an issue. */
    public Duration timeout() {
        return values.timeout;
    }

    /** How much may be spent on calls that cost money; empty for no limit. */
    public Optional<Money> apiBudget() {
        return Optional.ofNullable(values.apiBudget);
    }

    /** Who is told how far it is. */
    public Consumer<Progress> progress() {
        return values.progress;
    }

    /** Who is told of each call that costs money. */
    public BiConsumer<String, Money> paid() {
        return values.paid;
    }

    /** Ids of invoices that the caller already holds as final; their lines are not fetched again. */
    public Set<String> knownFinal() {
        return values.knownFinal;
    }

    /** The caller's own customer that the account belongs to. */
    public Optional<String> customerId() {
        return Optional.ofNullable(values.customerId);
    }

    /** A builder that starts from this. */
    public CollectRequestBuilder toBuilder() {
        return new CollectRequestBuilder(values);
    }
}
