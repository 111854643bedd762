package io.cloudcost.aws.internal.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.CostException;
import io.cloudcost.ResponseException;
import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.Surcharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a price, and what does not. */
class PriceDeskTest {

    private final List<PriceQuestion> asked = new ArrayList<>();
    private final List<CostException> failures = new ArrayList<>();

    private PriceDesk desk(String... products) {
        return new PriceDesk(new PriceBook(
                question -> {
                    asked.add(question);
                    return Arrays.asList(products);
                },
                Optional.empty(),
                "",
                rows -> {},
                failures::add));
    }

    private static String product(String attributes, String unit, String amount) {
        return ("{'product':{'productFamily':'x','attributes':{" + attributes + "}},'terms':{'OnDemand':{'A.B':"
                        + "{'priceDimensions':{'A.B.C':{'unit':'" + unit
                        + "','beginRange':'0','endRange':'Inf','pricePerUnit':{'USD':'" + amount + "'}}}}},"
                        + "'Reserved':{'A.R':{'priceDimensions':{'A.R.C':{'unit':'Hrs','pricePerUnit':{'USD':'0.0000000000'}}}}}},"
                        + "'publicationDate':'2026-11-18T20:11:12Z'}")
                .replace('\'', '"');
    }

    private static MachineSku machine(String operation, String tenancy, String lifecycle) {
        return new MachineSku("us-east-1", "m5.large", operation, tenancy, lifecycle);
    }

    private static String reason(Price price) {
        return price instanceof Price.Unknown unknown ? unknown.reason() : "known: " + price;
    }

    @Test
    void theTextOfAnAmountIsTheAmount() {
        Price price = desk(product("'instanceType':'m5.large'", "Hrs", "0.0960000001"))
                .machine(machine("RunInstances", "default", null));
        assertThat(price)
                .isEqualTo(new Price.Known(
                        Money.usd("70.080000073"),
                        Money.usd("0.0960000001"),
                        "AWS price list of 2026-11-18, on demand, 730 hours a month"));
    }

    @ParameterizedTest
    @CsvSource({
        "RunInstances:0002, default, RunInstances:0002, Shared",
        "RunInstances, dedicated, RunInstances, Dedicated"
    })
    void asksForItsOwnSystemAndTenancy(String operation, String tenancy, String inBills, String listed) {
        desk().machine(machine(operation, tenancy, null));
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.exact())
                    .containsEntry("operation", inBills)
                    .containsEntry("tenancy", listed)
                    .containsEntry("capacitystatus", "Used");
            assertThat(question.containing()).containsEntry("instanceType", "m5.");
        });
    }

    @Test
    void anotherWayOfBuyingIsNotThePriceOnDemand() {
        PriceDesk desk = desk(product("'instanceType':'m5.large'", "Hrs", "0.0960000000"));
        assertThat(reason(desk.machine(machine("RunInstances", "default", "spot"))))
                .contains("spot price");
        assertThat(reason(desk.machine(machine("RunInstances", "default", "capacity-block"))))
                .contains("capacity-block, not on demand");
        assertThat(reason(desk.machine(machine("RunInstances", "host", null)))).contains("dedicated host");
        assertThat(asked).isEmpty();
    }

    @Test
    void noRowZeroAndContradictionAreUnknown() {
        MachineSku sku = machine("RunInstances", "default", null);
        assertThat(reason(desk().machine(sku))).isEqualTo("AWS's price list has no price of m5.large in us-east-1");
        assertThat(reason(desk(product("'instanceType':'m5.large'", "Hrs", "0.0000000000"))
                        .machine(sku)))
                .contains("says 0 for m5.large");
        assertThat(reason(desk(
                                product("'instanceType':'m5.large'", "Hrs", "0.096"),
                                product("'instanceType':'m5.large'", "Hrs", "0.097"))
                        .machine(sku)))
                .contains("several prices");
        assertThat(reason(desk(product("'instanceType':'m5.large'", "Quantity", "0.096"))
                        .machine(sku)))
                .contains("unit 'Quantity'");
        assertThat(reason(desk(product("'instanceType':'m5.large','marketoption':'CapacityBlock'", "Hrs", "0.1"))
                        .machine(sku)))
                .contains("no price of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no json", "{\"terms\":{\"OnDemand\":{\"A\":{\"priceDimensions\":{\"B\":{\"unit\":\"Hrs\"}}}}}}"
            })
    void whatCannotBeReadIsAFailureAndNoPrice(String product) {
        assertThat(reason(desk(product).machine(machine("RunInstances", "default", null))))
                .contains("could not be read");
        assertThat(failures).singleElement().isInstanceOf(ResponseException.class);
    }

    @Test
    void anAmountThatIsNoNumberIsAFailure() {
        desk(product("'instanceType':'m5.large'", "Hrs", "free")).machine(machine("RunInstances", "default", null));
        assertThat(failures).singleElement().isInstanceOf(ResponseException.class);
    }

    @Test
    void gp3CostsWhatIsBeyondItsBaseline() {
        PriceDesk desk = desk(
                product("'usagetype':'EUC1-EBS:VolumeUsage.gp3'", "GB-Mo", "0.0952000000"),
                product("'usagetype':'EUC1-EBS:VolumeP-IOPS.gp3'", "IOPS-Mo", "0.0060000000"),
                product("'usagetype':'EUC1-EBS:VolumeP-Throughput.gp3'", "GiBps-mo", "49.1520000000"));
        DiskSku large = disk("gp3", 100, 4_000, 250);
        assertThat(desk.volume(large).monthlyCost()).contains(Money.usd("9.52"));
        assertThat(desk.surcharges(large))
                .extracting(Surcharge::name, each -> each.price().monthlyCost().orElseThrow())
                .containsExactly(tuple("iops", Money.usd("6")), tuple("throughput", Money.usd("6")));
        assertThat(desk.surcharges(disk("gp3", 100, 3_000, 125))).isEmpty();
    }

    @Test
    void io2CostsItsOperationsInSteps() {
        PriceDesk desk = desk(
                product("'usagetype':'EBS:VolumeP-IOPS.io2'", "IOPS-Mo", "0.0650000000"),
                product("'usagetype':'EBS:VolumeP-IOPS.io2.tier2'", "IOPS-Mo", "0.0455000000"));
        assertThat(desk.surcharges(disk("io2", 100, 40_000, null)))
                .extracting(each -> each.price().monthlyCost().orElseThrow())
                .containsExactly(Money.usd("2080"), Money.usd("364"));
        assertThat(desk.surcharges(disk("io2", 100, 70_000, null)))
                .extracting(each -> each.price().monthlyCost().isPresent())
                .containsExactly(true, true, false);
    }

    @Test
    void magneticVolumesAreNotTakenForOthers() {
        PriceDesk desk = desk(
                product("'usagetype':'EBS:VolumeUsage.gp2'", "GB-Mo", "0.1"),
                product("'usagetype':'EBS:VolumeUsage'", "GB-Mo", "0.05"));
        assertThat(desk.volume(disk("standard", 10, null, null)).monthlyCost()).contains(Money.usd("0.5"));
        assertThat(reason(desk.volume(disk("gp9", 10, null, null)))).contains("gp9 is not known");
    }

    private static DiskSku disk(String type, int gib, Integer iops, Integer mibps) {
        return new DiskSku(
                "eu-central-1",
                type,
                BigDecimal.valueOf(gib),
                iops == null ? null : BigDecimal.valueOf(iops),
                mibps == null ? null : BigDecimal.valueOf(mibps));
    }

    @Test
    void aQuestionIsAskedOnce() {
        PriceDesk desk = desk(product("'usagetype':'EBS:VolumeUsage.gp2'", "GB-Mo", "0.1"));
        desk.volume(disk("gp2", 10, null, null));
        desk.volume(disk("gp2", 20, null, null));
        assertThat(asked).hasSize(1);
    }

    @Test
    void theClassAndNumberOfZonesPriceADatabase() {
        PriceDesk desk = desk(
                product("'usagetype':'InstanceUsage:db.m5.large','databaseEngine':'PostgreSQL'", "Hrs", "0.178"),
                product("'usagetype':'Multi-AZUsage:db.m5.large','databaseEngine':'PostgreSQL'", "Hrs", "0.356"),
                product("'usagetype':'RDS:GP3-Storage'", "GB-Mo", "0.115"),
                product("'usagetype':'RDS:Multi-AZ-GP3-Storage'", "GB-Mo", "0.23"));
        DatabaseSku sku = new DatabaseSku("us-east-1", "postgres", "db.m5.large", true, "gp3", BigDecimal.TEN, null);
        assertThat(desk.database(sku).monthlyCost()).contains(Money.usd("259.88"));
        assertThat(desk.surcharges(sku))
                .extracting(each -> each.price().monthlyCost().orElseThrow())
                .containsExactly(Money.usd("2.3"));
        assertThat(reason(desk.database(
                        new DatabaseSku("us-east-1", "oracle-ee", "db.m5.large", false, "gp3", BigDecimal.TEN, null))))
                .contains("oracle-ee");
    }
}
