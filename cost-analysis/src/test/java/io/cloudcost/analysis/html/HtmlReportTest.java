package io.cloudcost.analysis.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Source SOURCE = new Source("vultr", "acme");

    @Test
    void showsTheFiguresForPeople() {
        String page = HtmlReport.of(report("web"));
        assertThat(page)
                .contains("1,234.50 USD")
                .contains("2026-10")
                .contains("vultr/acme")
                .contains("permission-denied")
                .contains("aria-sort")
                .contains("Machines one by one")
                .contains("series-0");
    }

    @Test
    void loadsNothingAndRunsNothingButItsOwn() {
        String page = HtmlReport.of(report("web"));
        assertThat(page)
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("<link")
                .doesNotContain("src=");
        assertThat(page).contains("default-src &#39;none&#39;").contains("script-src &#39;sha256-");
        assertThat(page).doesNotContain(" style=").doesNotContain("onclick");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</title></style></script><b>",
                "a & b &amp; 'c' \"d\"",
                "\u0000\u0007\u202Eevil\u2066",
                "emoji \uD83D\uDCB8 and \uD800 half"
            })
    void whateverAProviderSaysIsText(String evil) throws Exception {
        Document page = parse(HtmlReport.of(report(evil)));
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
        assertThat(page.getElementsByTagName("script").getLength()).isEqualTo(1);
        String shown = evil.codePoints()
                .map(c ->
                        c < 32 || c >= 0xD800 && c <= 0xDFFF || c >= 0x202A && c <= 0x202E || c == 0x2066 ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(page.getDocumentElement().getTextContent()).contains(shown);
    }

    @Test
    void anEmptyAccountIsAPageToo() throws Exception {
        CostSnapshot nothing = CostSnapshot.builder(SOURCE, OCTOBER, Instant.parse("2026-11-20T10:00:00Z"))
                .build();
        String page = HtmlReport.of(CostAnalysis.of(nothing).report());
        assertThat(parse(page).getElementsByTagName("section").getLength()).isPositive();
        assertThat(page).contains("No charges were read").doesNotContain("0.00");
    }

    @Test
    void doesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String arabic = HtmlReport.of(report("web"));
            Locale.setDefault(Locale.GERMANY);
            assertThat(HtmlReport.of(report("web"))).isEqualTo(arabic);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static CostReport report(String text) {
        Machine machine = Machine.of(
                info(ResourceKind.COMPUTE_INSTANCE, text).toBuilder()
                        .state(ResourceState.STOPPED)
                        .billed(Billed.YES)
                        .build(),
                text,
                null);
        Volume volume = new Volume(info(ResourceKind.VOLUME, text), BigDecimal.TEN, Attachment.UNATTACHED, null);
        CostRecord charge = CostRecord.builder(OCTOBER, OCTOBER, Money.usd("1234.5"))
                .service(text, null)
                .build();
        CostRecord credit = CostRecord.builder(OCTOBER, OCTOBER, Money.usd("-10"))
                .service("Credit", null)
                .build();
        return CostAnalysis.of(CostSnapshot.builder(SOURCE, OCTOBER, Instant.parse("2026-11-20T10:00:00Z"))
                        .resources(List.of(machine, volume))
                        .chargeSets(List.of(
                                ChargeSet.of(OCTOBER, Feed.INVOICE, PeriodState.FINAL, true, List.of(charge, credit))))
                        .invoices(List.of(new Invoice(
                                text,
                                OCTOBER.end(),
                                OCTOBER,
                                Money.usd("1224.5"),
                                null,
                                text,
                                PartStatus.READ,
                                Money.usd("1224.5"))))
                        .parts(Map.of(
                                Part.INSTANCES,
                                PartStatus.READ,
                                Part.BARE_METALS,
                                PartStatus.READ,
                                Part.VOLUMES,
                                PartStatus.READ,
                                Part.INVOICES,
                                PartStatus.READ,
                                Part.SNAPSHOTS,
                                PartStatus.FAILED))
                        .issues(List.of(new Issue(IssueCode.PERMISSION, Part.SNAPSHOTS, text)))
                        .build())
                .report();
    }

    private static ResourceInfo info(ResourceKind kind, String text) {
        return ResourceInfo.builder(new ResourceRef("vultr", "acme", kind, text))
                .name(text)
                .region(text)
                .tags(Tags.of(Map.of("env", text)))
                .price(Price.monthly(Money.usd("40"), "/plans"))
                .build();
    }

    /** A page whose every text is escaped is well-formed XML, once our own script is taken out. */
    private static Document parse(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        String withoutScript = page.replace(Assets.script(), "").replace(Assets.style(), "");
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(withoutScript)));
    }
}
