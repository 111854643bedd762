package io.cloudcost.budget.internal.gate;

import java.util.List;

/**
 * What a sample of figures above zero says of the next one, if their logarithms are normally distributed, as runtimes and costs
 * of jobs about are. These are factors and times, never money.
 *
 * @param size how many there were; two at least
 * @param mean of their logarithms
 * @param deviation of their logarithms
 */
record LogNormal(int size, double mean, double deviation) {

    /** The standard normal distribution's ninth decile. */
    private static final double NINTH_DECILE = 1.2815515655446004;

    /** @param logarithms two at least */
    static LogNormal of(List<Double> logarithms) {
        int size = logarithms.size();
        double mean = logarithms.stream().mapToDouble(it -> it).sum() / size;
        double squares =
                logarithms.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
        return new LogNormal(size, mean, Math.sqrt(squares / (size - 1)));
    }

    /** Half of all lie below. */
    double p50() {
        return Math.exp(mean);
    }

    /** Nine of ten next ones will lie below: of few it is farther out, since their own mean and deviation are uncertain. */
    double p90() {
        return Math.exp(mean + student(size - 1) * deviation * Math.sqrt(1 + 1.0 / size));
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
