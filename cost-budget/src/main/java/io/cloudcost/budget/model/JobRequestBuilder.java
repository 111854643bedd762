package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a {@link JobRequest}. Everything that is wrong is told at once by {@link #build}. */
public final class JobRequestBuilder {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(366L * 24);
    private static final int MOST_DIGITS = 20;
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private final String name;
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final SortedMap<String, String> billingTags = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable String team;
    private @Nullable String project;
    private Needs needs = Needs.builder().build();
    private @Nullable Duration runtime;
    private @Nullable Money budget;
    private @Nullable Money hourlyPrice;

    JobRequestBuilder(String name) {
        this.name = name;
    }

    /** What machine the job needs; any unless told. */
    public JobRequestBuilder needs(Needs value) {
        needs = value;
        return this;
    }

    /** How many hours it is expected to run. */
    public JobRequestBuilder hours(int value) {
        return hours(BigDecimal.valueOf(value));
    }

    /** How many hours it is expected to run, from text such as {@code 1.5}; at most a year, with at most 20 decimals. */
    public JobRequestBuilder hours(String value) {
        try {
            return hours(new BigDecimal(value.strip()));
        } catch (NumberFormatException wrong) {
            problems.add("The hours must be a number such as 1.5, not '" + shortened(value) + "'.");
            return this;
        }
    }

    /** How long it is expected to run. */
    public JobRequestBuilder runtime(Duration value) {
        runtime = value;
        return this;
    }

    /** The most that it may cost. */
    public JobRequestBuilder budget(Money value) {
        budget = value;
        return this;
    }

    /** Whose budget it counts in. */
    public JobRequestBuilder team(String value) {
        team = value;
        return this;
    }

    /** Whose budget it counts in. */
    public JobRequestBuilder project(String value) {
        project = value;
        return this;
    }

    /** One of the caller's own words on the job. */
    public JobRequestBuilder label(String key, String value) {
        labels.put(key, value);
        return this;
    }

    /** A tag that the job's machines carry and that the provider's bill knows. */
    public JobRequestBuilder billingTag(String key, String value) {
        billingTags.put(key, value);
        return this;
    }

    /** What an hour costs on a machine of one's own, which no catalogue knows. */
    public JobRequestBuilder hourlyPrice(Money value) {
        hourlyPrice = value;
        return this;
    }

    /** The request. @throws ConfigurationException with everything that is wrong at once */
    public JobRequest build() {
        List<String> wrong = new ArrayList<>(problems);
        Names.check(wrong, "name of the job", name);
        Names.check(wrong, "team", team);
        Names.check(wrong, "project", project);
        labels.forEach((key, value) -> Names.checkTag(wrong, "label", key, value));
        billingTags.forEach((key, value) -> Names.checkTag(wrong, "billing tag", key, value));
        checkRuntime(wrong);
        Names.checkAmount(wrong, "budget of the job", budget);
        Names.checkAmount(wrong, "price per hour", hourlyPrice);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(wrong);
        }
        return new JobRequest(
                name, team, project, Tags.of(labels), Tags.of(billingTags), needs, runtime, budget, hourlyPrice);
    }

    private JobRequestBuilder hours(BigDecimal value) {
        if (value.abs().compareTo(MOST_HOURS) > 0 || value.scale() > MOST_DIGITS) {
            problems.add("The hours must be at most a year (8784), with at most " + MOST_DIGITS + " decimals.");
            return this;
        }
        BigDecimal seconds = value.multiply(HOUR).setScale(0, RoundingMode.UP);
        return runtime(Duration.ofSeconds(seconds.longValueExact()));
    }

    private static String shortened(String value) {
        return value.length() > MOST_DIGITS ? value.substring(0, MOST_DIGITS) + "…" : value;
    }

    private void checkRuntime(List<String> wrong) {
        if (runtime == null) {
            return;
        }
        if (runtime.isZero() || runtime.isNegative() || runtime.compareTo(Duration.ofDays(366)) > 0) {
            wrong.add("The runtime must be above 0 and at most a year, not " + Wording.hours(runtime) + ".");
        }
    }
}
