package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.prices.Quotes.Quote;
import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.Surcharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What EBS volumes cost: by size, and by operations and throughput beyond what is included: 3,000 operations and 125 MiB a second of
 * gp3, nothing of io1 and io2, whose operations get cheaper in steps at 32,000 and 64,000 (EBS pricing page and user guide).
 */
final class DiskPrices {

    private static final Map<String, String> STORAGE = Map.of(
            "gp2", "EBS:VolumeUsage.gp2",
            "gp3", "EBS:VolumeUsage.gp3",
            "io1", "EBS:VolumeUsage.piops",
            "io2", "EBS:VolumeUsage.io2",
            "sc1", "EBS:VolumeUsage.sc1",
            "st1", "EBS:VolumeUsage.st1",
            "standard", "EBS:VolumeUsage");

    static final BigDecimal GP3_IOPS = BigDecimal.valueOf(3_000);
    static final BigDecimal GP3_MIBPS = BigDecimal.valueOf(125);
    private static final BigDecimal IO2_FIRST = BigDecimal.valueOf(32_000);
    private static final BigDecimal IO2_SECOND = BigDecimal.valueOf(64_000);

    private final PriceBook book;

    DiskPrices(PriceBook book) {
        this.book = book;
    }

    Price storage(DiskSku disk) {
        String usage = STORAGE.get(String.valueOf(disk.type()));
        if (usage == null || disk.gib() == null) {
            return Price.unknown("EC2 does not say its size, or its type " + disk.type() + " is not known");
        }
        return Quotes.monthly(quote(disk.region(), usage), disk.gib(), "gb", usage);
    }

    List<Surcharge> surcharges(DiskSku disk) {
        return switch (String.valueOf(disk.type())) {
            case "gp3" -> gp3(disk);
            case "io1" ->
                List.of(new Surcharge("iops", operations(disk, "EBS:VolumeP-IOPS.piops", BigDecimal.ZERO, null)));
            case "io2" -> io2(disk);
            default -> List.of();
        };
    }

    private List<Surcharge> gp3(DiskSku disk) {
        List<Surcharge> surcharges = new ArrayList<>(0);
        if (disk.iops() == null || disk.iops().compareTo(GP3_IOPS) > 0) {
            surcharges.add(new Surcharge("iops", operations(disk, "EBS:VolumeP-IOPS.gp3", GP3_IOPS, null)));
        }
        BigDecimal throughput = disk.mibps();
        if (throughput != null && throughput.compareTo(GP3_MIBPS) > 0) {
            String usage = "EBS:VolumeP-Throughput.gp3";
            surcharges.add(new Surcharge(
                    "throughput",
                    Quotes.monthly(quote(disk.region(), usage), throughput.subtract(GP3_MIBPS), "mibps", usage)));
        }
        return surcharges;
    }

    private List<Surcharge> io2(DiskSku disk) {
        List<Surcharge> steps = new ArrayList<>(1);
        String usage = "EBS:VolumeP-IOPS.io2";
        steps.add(new Surcharge("iops", operations(disk, usage, BigDecimal.ZERO, IO2_FIRST)));
        if (disk.iops() != null && disk.iops().compareTo(IO2_FIRST) > 0) {
            steps.add(new Surcharge("iops", operations(disk, usage + ".tier2", IO2_FIRST, IO2_SECOND)));
        }
        if (disk.iops() != null && disk.iops().compareTo(IO2_SECOND) > 0) {
            steps.add(new Surcharge("iops", operations(disk, usage + ".tier3", IO2_SECOND, null)));
        }
        return steps;
    }

    private Price operations(DiskSku disk, String usage, BigDecimal over, @Nullable BigDecimal upTo) {
        BigDecimal iops = disk.iops();
        if (iops == null) {
            return Price.unknown("EC2 does not say how many operations it is provisioned for");
        }
        BigDecimal billed = (upTo == null ? iops : iops.min(upTo)).subtract(over);
        return Quotes.monthly(quote(disk.region(), usage), billed, "iops", usage);
    }

    private Quote quote(String region, String usage) {
        return Quotes.find(book.rows(question(region)), usage + " in " + region, row -> row.isUsage(usage));
    }

    static PriceQuestion question(String region) {
        return PriceQuestion.of(MachinePrices.SERVICE, region).containing("usagetype", "EBS:");
    }
}
