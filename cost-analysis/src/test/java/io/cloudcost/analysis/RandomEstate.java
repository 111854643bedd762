package io.cloudcost.analysis;

import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Surcharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Estates of any size from a seed. */
final class RandomEstate {

    private final Random random;
    private final List<CloudResource> resources = new ArrayList<>();

    private RandomEstate(long seed) {
        this.random = new Random(seed);
    }

    static List<CloudResource> of(long seed, int size) {
        RandomEstate estate = new RandomEstate(seed);
        for (int i = 0; i < size; i++) {
            estate.add(i);
        }
        return estate.resources;
    }

    private void add(int i) {
        switch (random.nextInt(8)) {
            case 0 -> resources.add(Given.volume("v" + i, attachment(), price()));
            case 1 -> resources.add(Given.address("a" + i, attachment(), price()));
            case 2 -> resources.add(Given.copy(ResourceKind.SNAPSHOT, "s" + i, random.nextInt(200), price()));
            case 3 -> resources.add(Given.loadBalancer("l" + i, OptionalInt.of(random.nextInt(2))));
            case 4 -> resources.add(Given.bareMetal("m" + i, state(), price()));
            default -> resources.add(instance(i));
        }
    }

    private Machine instance(int i) {
        ResourceInfoBuilder info = Given.instanceInfo("i" + i, state()).price(Given.usd(price()));
        if (random.nextInt(3) == 0) {
            info.surcharges(List.of(new Surcharge(Surcharge.BACKUPS, Given.usd(price()))));
        }
        boolean gpu = random.nextInt(10) == 0;
        return Machine.of(info.build(), "plan-" + random.nextInt(5), gpu ? Gpu.UNSPECIFIED : null);
    }

    private ResourceState state() {
        return ResourceState.values()[random.nextInt(ResourceState.values().length)];
    }

    private Attachment attachment() {
        return List.of(Attachment.UNATTACHED, Attachment.UNKNOWN, Attachment.to("i0"))
                .get(random.nextInt(3));
    }

    /** In cents or finer; sometimes unknown. */
    private String price() {
        return random.nextInt(12) == 0
                ? ""
                : BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5))
                        .toPlainString();
    }
}
