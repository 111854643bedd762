package io.cloudcost.budget.internal.gate;

import java.util.List;

/**
 * What a sample of figures above zero says of the next one, if their logarithms are normally distributed, as runtimes and costs
 * of jobs about are. These are factors and times, never money.
 *
 * @param size how many there were; two at least
 * @param mean of their logarithms
 * @param deviation of their logarithms
 * @param highest of their logarithms
 */
record LogNormal(int size, double mean, double deviation, double highest) {

    /** The standard normal distribution's ninth decile. */
    private static final double NINTH_DECILE = 1.2815515655446004;

    /** Nobody reserves more than this much of the highest that was ever seen. */
    private static final double MOST = Math.log(2);

    /** Within this factor of the middle one nothing is left out. */
    private static final double NEAR = Math.log(3);

    /** How many median deviations below the middle one is left out. */
    private static final double FAR = 5 * 1.4826;

    /**
     * What is far below all others, such as a run that found its work done, is left out: it would widen the range upwards, too. What is far
     * above them is not.
     *
     * @param logarithms three at least
     */
    static LogNormal of(List<Double> logarithms) {
        double middle = median(logarithms);
        double far = median(logarithms.stream().map(it -> Math.abs(it - middle)).toList()) * FAR;
        double least = middle - Math.max(far, NEAR);
        return ofAll(logarithms.stream().filter(it -> it >= least).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static LogNormal ofAll(List<Double> logarithms) {
        int size = logarithms.size();
        double mean = logarithms.stream().mapToDouble(it -> it).sum() / size;
        double squares =
                logarithms.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
        double highest = logarithms.stream().mapToDouble(it -> it).max().orElseThrow();
        return new LogNormal(size, mean, Math.sqrt(squares / (size - 1)), highest);
    }

    /** Half of all lie below, as far as they are log-normal. */
    double p50() {
        return Math.exp(mean);
    }

    /** Nine of ten next ones will lie below: of few it is farther out, since their own mean and deviation are uncertain. */
    double p90() {
        double decile = mean + student(size - 1) * deviation * Math.sqrt(1 + 1.0 / size);
        return Math.exp(Math.min(decile, highest + MOST));
    }

    /**
     * The ninth decile of Student's distribution, by its expansion around the normal one (Abramowitz and Stegun, 26.7.5), to three
     * digits from five degrees of freedom on.
     */
    private static double student(int freedom) {
        double z = NINTH_DECILE;
        double cube = z * z * z;
        double fifth = cube * z * z;
        return z + (cube + z) / (4 * freedom) + (5 * fifth + 16 * cube + 3 * z) / (96.0 * freedom * freedom);
    }
}
