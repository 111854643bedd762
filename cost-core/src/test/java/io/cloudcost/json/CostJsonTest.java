package io.cloudcost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CostException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.RandomCharges;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Invoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostJsonTest {

    @Test
    void equalTextsOfManyResourcesAreOneObject() {
        String json = CostJson.write(SampleModel.resources().get(0));
        CloudResource one = CostJson.read(json, CloudResource.class);
        CloudResource other = CostJson.read(json, CloudResource.class);
        assertThat(other.ref().account()).isSameAs(one.ref().account());
        assertThat(other.region().orElseThrow()).isSameAs(one.region().orElseThrow());
        assertThat(other).isEqualTo(one);
    }

    @Test
    void readsASnapshotBackWithEverythingInIt() {
        CostSnapshot snapshot = SampleModel.snapshot();
        CostSnapshot read = CostJson.read(CostJson.write(snapshot), CostSnapshot.class);
        assertThat(read.source()).isEqualTo(snapshot.source());
        assertThat(read.customerId()).isEqualTo(snapshot.customerId());
        assertThat(read.period()).isEqualTo(snapshot.period());
        assertThat(read.collectedAt()).isEqualTo(snapshot.collectedAt());
        assertThat(read.account()).isEqualTo(snapshot.account());
        assertThat(read.parts()).isEqualTo(snapshot.parts());
        assertThat(read.issues()).isEqualTo(snapshot.issues());
        assertThat(read.stats()).isEqualTo(snapshot.stats());
        assertThat(read.invoices()).isEqualTo(snapshot.invoices());
        assertThat(read.ledger()).isEqualTo(snapshot.ledger()).hasSize(2);
        assertThat(read.chargeSets()).isEqualTo(snapshot.chargeSets());
        assertThat(read.resources()).isEqualTo(snapshot.resources());
        assertThat(read.prices()).isEqualTo(snapshot.prices());
        assertThat(read.advice()).isEqualTo(snapshot.advice());
        assertThat(read.forecasts()).isEqualTo(snapshot.forecasts());
        assertThat(read.commitments()).isEqualTo(snapshot.commitments());
        assertThat(read.breakdowns()).isEqualTo(snapshot.breakdowns());
        assertThat(read.anomalies()).isEqualTo(snapshot.anomalies());
    }

    @Test
    void readsSmallThingsBack() {
        Invoice invoice = SampleModel.invoice();
        Finding finding = SampleModel.finding();
        Coverage coverage = SampleModel.snapshot().coverage().get(0);
        Amounts amounts = Amounts.of(Money.usd("1.10"), Money.of("2", "EUR"));
        assertThat(CostJson.read(CostJson.write(invoice), Invoice.class)).isEqualTo(invoice);
        assertThat(CostJson.read(CostJson.write(finding), Finding.class)).isEqualTo(finding);
        assertThat(CostJson.read(CostJson.write(coverage), Coverage.class)).isEqualTo(coverage);
        assertThat(CostJson.read(CostJson.write(amounts), Amounts.class)).isEqualTo(amounts);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsAnyChargeBack(long seed) {
        assertThat(new RandomCharges(seed).stream().limit(200))
                .allSatisfy(charge -> assertThat(CostJson.read(CostJson.write(charge), CostRecord.class))
                        .as("seed %d", seed)
                        .isEqualTo(charge));
    }

    @Test
    void writesAmountsAsTextAndLeavesOutWhatIsUnknown() {
        assertThat(CostJson.write(Money.usd("1000000000000.10")))
                .isEqualTo("{\"amount\":\"1000000000000.1\",\"currency\":\"USD\"}");
        assertThat(CostJson.write(SampleModel.invoice()))
                .contains("\"total\":{\"amount\":\"0.1\",\"currency\":\"USD\"}")
                .doesNotContain("balance");
        assertThat(CostJson.write(SampleModel.resources().get(1))).doesNotContain("null", "vcpus", "isGpu");
    }

    @Test
    void readsAResourceOfAnUnknownTypeAsOther() {
        Machine machine = (Machine) SampleModel.resources().get(0);
        String json = CostJson.write(machine).replace("\"type\":\"machine\"", "\"type\":\"toaster\",\"slots\":[1,{}]");
        assertThat(CostJson.read(json, CloudResource.class)).isEqualTo(new OtherResource(machine.info()));
    }

    @Test
    void writesAResourceOfSomebodyElsesClassAsOther() {
        record Toaster(ResourceInfo info, int slots) implements CloudResource {
            @Override
            public Toaster withInfo(ResourceInfo other) {
                return new Toaster(other, slots);
            }
        }
        ResourceInfo info = SampleModel.resources().get(0).info();
        assertThat(CostJson.read(CostJson.write(new Toaster(info, 2)), CloudResource.class))
                .isEqualTo(new OtherResource(info));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "nonsense",
                "{\"source\":{\"provider\":\"a\",\"account\":\"b\"}}",
                "{\"collectedAt\":\"yesterday\"}",
                "{\"resources\":[{\"info\":{\"attributes\":{\"a\":{\"number\":\"x\"}}}}]}",
                "{\"stats\":{\"paidCost\":[{\"amount\":\"1E999999999\",\"currency\":\"USD\"}]}}",
                "{} {}"
            })
    void saysWhatIsWrongWithOtherJson(String json) {
        assertThatThrownBy(() -> CostJson.read(json, CostSnapshot.class))
                .isInstanceOf(CostException.class)
                .hasMessageStartingWith("This is not the JSON of a CostSnapshot: ");
    }

    @Test
    void saysWhereItIsWrong() {
        String json = CostJson.write(SampleModel.snapshot())
                .replace("\"STOPPED\",\"stateSince\"", "\"ASLEEP\",\"stateSince\"");
        assertThatThrownBy(() -> CostJson.read(json, CostSnapshot.class))
                .hasMessageContaining("/state, line 1, column");
    }

    @Test
    void saysWhatAChargeLacks() {
        assertThatThrownBy(() -> CostJson.read("{\"BilledCost\":\"1\",\"Other\":[1]}", CostRecord.class))
                .isInstanceOf(CostException.class)
                .hasMessageContaining("BillingCurrency is missing");
    }

    @Test
    void refusesWhatIsNoPartOfTheModel() {
        assertThatIllegalArgumentException().isThrownBy(() -> CostJson.write("text"));
        assertThatIllegalArgumentException().isThrownBy(() -> CostJson.read("1", Integer.class));
    }

    @Test
    void leavesStreamsOpen() throws IOException {
        CostSnapshot snapshot = SampleModel.snapshot();
        StringWriter text = new StringWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream guarded = new java.io.FilterOutputStream(bytes) {
            @Override
            public void close() throws IOException {
                throw new IOException("closed");
            }
        };
        CostJson.write(snapshot, guarded);
        CostJson.write(snapshot, text);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());
        assertThat(CostJson.read(new ByteArrayInputStream(bytes.toByteArray()), CostSnapshot.class)
                        .resources())
                .isEqualTo(snapshot.resources());
    }

    @Test
    void writesMoreThanFitsInMemoryAsText() throws IOException {
        CloudResource resource = SampleModel.resources().get(0);
        AtomicLong bytes = new AtomicLong();
        CostSnapshot snapshot = SampleModel.snapshot().toBuilder()
                .resources(Collections.nCopies(100_000, resource))
                .build();
        CostJson.write(snapshot, new OutputStream() {
            @Override
            public void write(int b) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] block, int from, int length) {
                assertThat(length).isLessThan(1 << 16);
                bytes.addAndGet(length);
            }
        });
        assertThat(bytes.get()).isGreaterThan(50_000_000);
    }
}
