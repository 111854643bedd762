package io.cloudcost.simulator.aws;

import java.util.List;
import java.util.Map;

/** A few instance types. */
final class AwsTypes {

    /** Where root volumes are attached. */
    static final String ROOT = "/dev/xvda";

    private record Size(int threads, int memoryMib) {}

    private static final Map<String, Size> SIZES = Map.of(
            "t3.micro", new Size(2, 1_024),
            "t3.medium", new Size(2, 4_096),
            "m5.large", new Size(2, 8_192),
            "m6g.xlarge", new Size(4, 16_384),
            "c5.2xlarge", new Size(8, 16_384),
            "g5.xlarge", new Size(4, 16_384));

    private AwsTypes() {}

    /** Those that are on the market, sorted; the price list has more. */
    static List<String> all() {
        return SIZES.keySet().stream().sorted().toList();
    }

    static boolean isArm(String type) {
        return type.startsWith("m6g");
    }

    /** AWS no longer counts m5, c5 and g5 among the current generation. */
    private static boolean isCurrent(String type) {
        return !type.matches("[mcg]5\\..*");
    }

    static String describe(String type) {
        Size size = SIZES.getOrDefault(type, new Size(1, 512));
        String gpu = type.startsWith("g5")
                ? "<gpuInfo><gpus><item>" + Xml.element("name", "A10G") + Xml.element("manufacturer", "NVIDIA")
                        + Xml.element("count", "1") + "</item></gpus>" + Xml.element("totalGpuMemoryInMiB", "22888")
                        + "</gpuInfo>"
                : "";
        return "<item>" + Xml.element("instanceType", type)
                + Xml.element("currentGeneration", String.valueOf(isCurrent(type)))
                + Xml.element("burstablePerformanceSupported", String.valueOf(type.startsWith("t"))) + "<vCpuInfo>"
                + Xml.element("defaultVCpus", String.valueOf(size.threads)) + "</vCpuInfo><memoryInfo>"
                + Xml.element("sizeInMiB", String.valueOf(size.memoryMib)) + "</memoryInfo>" + gpu
                + "<processorInfo><supportedArchitectures><item>" + (isArm(type) ? "arm64" : "x86_64")
                + "</item></supportedArchitectures></processorInfo></item>";
    }
}
