package io.cloudcost;

import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Part;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a {@link CollectRequest}. */
public final class CollectRequestBuilder {

    @Nullable
    YearMonth from;

    @Nullable
    YearMonth to;

    Set<String> regions = Set.of();
    Set<Part> only = Set.of();
    Set<Part> also = Set.of();
    Set<String> knownFinal = Set.of();
    Duration timeout = Duration.ofMinutes(10);

    @Nullable
    Money apiBudget;

    @Nullable
    String customerId;

    Consumer<Progress> progress = progress -> {};
    BiConsumer<String, Money> paid = (call, price) -> {};

    CollectRequestBuilder() {}

    CollectRequestBuilder(CollectRequestBuilder other) {
        from = other.from;
        to = other.to;
        regions = other.regions;
        only = other.only;
        also = other.also;
        knownFinal = other.knownFinal;
        timeout = other.timeout;
        apiBudget = other.apiBudget;
        customerId = other.customerId;
        progress = other.progress;
        paid = other.paid;
    }

    /** First and last billing period, both inclusive; null leaves the default. */
    public CollectRequestBuilder months(@Nullable YearMonth first, @Nullable YearMonth last) {
        from = first;
        to = last;
        return this;
    }

    /** Only inventory in these regions; charges are never limited. */
    public CollectRequestBuilder regions(Collection<String> values) {
        regions = Set.copyOf(values);
        return this;
    }

    /** These parts and no others. */
    public CollectRequestBuilder only(Part... parts) {
        only = Set.of(parts);
        return this;
    }

    /** These parts too, which are not read by default. */
    public CollectRequestBuilder also(Part... parts) {
        also = Set.of(parts);
        return this;
    }

    /** Ids of invoices that are already held as final. */
    public CollectRequestBuilder knownFinal(Collection<String> invoiceIds) {
        knownFinal = Set.copyOf(invoiceIds);
        return this;
    }

    /** How long the whole collection may take; 10 minutes unless told. */
    public CollectRequestBuilder timeout(Duration value) {
        timeout = value;
        return this;
    }

    /** How much may be spent on calls that cost money. */
    public CollectRequestBuilder apiBudget(Money value) {
        apiBudget = value;
        return this;
    }

    /** The caller's own customer that the account belongs to. */
    public CollectRequestBuilder customerId(@Nullable String value) {
        customerId = value;
        return this;
    }

    /** Who is told how far it is; called by one thread at a time, and should be quick. */
    public CollectRequestBuilder progress(Consumer<Progress> value) {
        progress = value;
        return this;
    }

    /**
     * Who is told of each call that costs money, by its name and its price, before it is made; also where the collection fails in
     * the end, so that its stats are lost. Called by any thread; it must be quick, and throw nothing.
     */
    public CollectRequestBuilder paid(BiConsumer<String, Money> value) {
        paid = value;
        return this;
    }

    /**
     * The finished request.
     *
     * @throws ConfigurationException if the period ends before it starts or the timeout is not above zero
     */
    public CollectRequest build() {
        @Nullable YearMonth first = from;
        @Nullable YearMonth last = to;
        if (first != null && last != null && first.isAfter(last)) {
            throw new ConfigurationException("The period ends before it starts: from " + first + " to " + last
                    + ". Swap them, or leave one out.");
        }
        if (timeout.isZero() || timeout.isNegative()) {
            throw new ConfigurationException("The timeout must be above zero, not " + timeout + ".");
        }
        return new CollectRequest(new CollectRequestBuilder(this));
    }
}
