package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import java.util.List;

/** What resources use. A resource keeps its owner, service, item, region and tags through the whole bill. */
final class UsageRows {

    private final long seed;
    private final Estate estate;
    private final long resources;
    private final Prices prices;
    private final Frame frame;
    private final Dice nature = new Dice(0, 0, 0);

    UsageRows(long seed, Estate estate, long resources, Prices prices, Frame frame) {
        this.seed = seed;
        this.estate = estate;
        this.resources = resources;
        this.prices = prices;
        this.frame = frame;
    }

    /** Usage of any resource, at the negotiated price or, now and then, at that of spare capacity. */
    void make(Row row, Month month, Dice dice) {
        Sku sku = resource(row, dice.below(resources));
        if (sku.hourly()) {
            frame.hour(row, dice.below(24));
        }
        long quantity = sku.hourly() && dice.chance(80) ? sku.most() : 1 + dice.below(sku.most());
        boolean spot = sku.hourly() && dice.chance(10);
        prices.item(row, sku, spot ? "-SP" : "-OD");
        prices.charge(
                row,
                sku,
                spot ? "Dynamic" : "Standard",
                quantity,
                sku.price(),
                spot ? sku.spotPrice() : sku.contractedPrice());
        prices.consumed(row, sku, quantity);
        row.set(FocusColumn.CHARGE_DESCRIPTION, sku.meter() + " of " + sku.id() + (spot ? ", spare capacity" : ""));
    }

    /** Fills in who, where and what, and says which item of the price list the resource uses. */
    private Sku resource(Row row, long number) {
        nature.reset(seed, -1, number);
        frame.subAccount(row, nature.pick(estate.subAccounts));
        int service = Math.min(nature.below(Catalogue.SERVICES.size()), nature.below(Catalogue.SERVICES.size()));
        frame.service(row, service);
        place(row, nature.below(Catalogue.REGIONS.size()));
        List<Sku> skus = Catalogue.SERVICES.get(service).skus();
        identity(row, service, number);
        tags(row, nature.below(estate.tagSets.size()));
        return nature.pick(skus);
    }

    private void place(Row row, int region) {
        frame.region(row, region);
        if (nature.chance(60)) {
            row.set(
                    FocusColumn.AVAILABILITY_ZONE,
                    nature.pick(Catalogue.REGIONS.get(region).zones()));
        }
    }

    private void identity(Row row, int service, long number) {
        Service kind = Catalogue.SERVICES.get(service);
        String hex = Long.toHexString(nature.next() | Long.MIN_VALUE);
        row.set(FocusColumn.RESOURCE_ID, "ncr:" + kind.code() + ":" + hex + ":" + number);
        row.set(FocusColumn.RESOURCE_TYPE, kind.resourceType());
        if (nature.chance(70)) {
            row.set(FocusColumn.RESOURCE_NAME, kind.code() + "-" + number + (nature.chance(5) ? ", \"größer\"" : ""));
        }
    }

    private void tags(Row row, int tagSet) {
        row.tagSet = tagSet;
        row.set(FocusColumn.TAGS, estate.tagSets.get(tagSet).json());
    }
}
