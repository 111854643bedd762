package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Inference subscriptions; the usage of each says what it cost. */
record Inference(List<Subscription> subscriptions) implements Family {

    /** A subscription. */
    record Subscription(String id, String label, Instant created, int tokens) {

        /** At 0.20 USD per million tokens. */
        BigDecimal cost() {
            return BigDecimal.valueOf(tokens).multiply(new BigDecimal("0.0000002"));
        }
    }

    static Inference generate(VultrSpec spec) {
        Dice dice = spec.dice("inference");
        return new Inference(Things.make(
                spec.count(VultrCount.INFERENCE),
                i -> new Subscription(
                        dice.uuid(), "chat-" + i, dice.before(spec.now(), 200), dice.between(10_000, 90_000_000))));
    }

    @Override
    public List<Listing> listings() {
        return List.of(
                Listing.of("/inference", "subscriptions", subscriptions, Inference::json, Listing.Paging.NO_META));
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> singles() {
        Map<String, Map<String, @Nullable Object>> usage = new TreeMap<>();
        subscriptions.forEach(s -> usage.put("/inference/" + s.id() + "/usage", usage(s)));
        return usage;
    }

    @Override
    public void tell(Sheet sheet) {
        subscriptions.forEach(s -> sheet.one("subscriptions", null, s.cost()));
    }

    private static Map<String, @Nullable Object> json(Subscription subscription) {
        return object(
                "id", subscription.id(),
                "date_created", Wire.iso(subscription.created()),
                "label", subscription.label(),
                "api_key", Secrets.of(subscription.id(), "key"));
    }

    private static Map<String, @Nullable Object> usage(Subscription subscription) {
        return object(
                "usage",
                object(
                        "chat",
                                object(
                                        "current_tokens", subscription.tokens(),
                                        "monthly_allotment", 50_000_000,
                                        "overage", Math.max(0, subscription.tokens() - 50_000_000),
                                        "cost", Wire.amount(subscription.cost())),
                        "audio", object("tts_characters", 5_678, "tts_sm_characters", 1_234)));
    }
}
