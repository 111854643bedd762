package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;

/** What every row has: whose it is, when, and what it costs. */
final class Frame {

    private static final String[] HOURS = IntStream.range(0, 24)
            .mapToObj(hour -> String.format(Locale.ROOT, "T%02d:00:00Z", hour))
            .toArray(String[]::new);

    private final Estate estate;
    private LocalDate today = LocalDate.EPOCH;
    private String todayText = today.toString();
    private String tomorrowText = today.plusDays(1).toString();

    Frame(Estate estate) {
        this.estate = estate;
    }

    /** What does not depend on the kind of row. */
    void begin(Row row, Month month, long number) {
        row.month = month.index();
        row.set(FocusColumn.BILLING_PERIOD_START, month.startOfMonth());
        row.set(FocusColumn.BILLING_PERIOD_END, month.endOfMonth());
        row.set(FocusColumn.CHARGE_CATEGORY, "Usage");
        row.set(FocusColumn.CHARGE_FREQUENCY, "Usage-Based");
        row.set(FocusColumn.INVOICE_ISSUER_NAME, Catalogue.CLOUD);
        row.set(FocusColumn.PRICING_CURRENCY, Currency.USD.code());
        day(row, month.month().atDay(1 + month.day(number)));
    }

    /** The row is for a whole day. */
    void day(Row row, LocalDate day) {
        turnTo(day);
        row.day = day.toEpochDay();
        period(row, todayText + HOURS[0], tomorrowText + HOURS[0]);
    }

    /** The row is for one hour of the day that it was given last. */
    void hour(Row row, int hour) {
        period(row, todayText + HOURS[hour], hour == 23 ? tomorrowText + HOURS[0] : todayText + HOURS[hour + 1]);
    }

    /** Rows come in the order of days, so that most find their day's texts made. */
    private void turnTo(LocalDate day) {
        if (!day.equals(today)) {
            today = day;
            todayText = day.toString();
            tomorrowText = day.plusDays(1).toString();
        }
    }

    /** The row is for its whole month, and counts on the first day. */
    void wholeMonth(Row row, Month month) {
        row.day = month.month().atDay(1).toEpochDay();
        period(row, month.startOfMonth(), month.endOfMonth());
    }

    void subAccount(Row row, SubAccount subAccount) {
        row.account = subAccount.account();
        row.subAccount = subAccount.index();
        row.set(FocusColumn.SUB_ACCOUNT_ID, subAccount.id());
        row.set(FocusColumn.SUB_ACCOUNT_NAME, subAccount.name());
        row.set(FocusColumn.SUB_ACCOUNT_TYPE, "Project");
    }

    void service(Row row, int index) {
        Service service = Catalogue.SERVICES.get(index);
        row.service = index;
        row.set(FocusColumn.SERVICE_NAME, service.name());
        row.set(FocusColumn.SERVICE_CATEGORY, service.category());
        row.set(FocusColumn.SERVICE_SUBCATEGORY, service.subcategory());
        row.set(FocusColumn.PROVIDER_NAME, Catalogue.CLOUD);
        row.set(FocusColumn.HOST_PROVIDER_NAME, Catalogue.CLOUD);
        row.set(FocusColumn.PUBLISHER_NAME, service.publisher());
        row.set(FocusColumn.SERVICE_PROVIDER_NAME, service.publisher());
        row.serviceCode = service.code();
    }

    void region(Row row, int index) {
        Region region = Catalogue.REGIONS.get(index);
        row.region = index;
        row.set(FocusColumn.REGION_ID, region.id());
        row.set(FocusColumn.REGION_NAME, region.name());
    }

    /** The account and the costs, known at last. */
    void finish(Row row, Month month) {
        Account account = estate.accounts.get(row.account);
        row.set(FocusColumn.BILLING_ACCOUNT_ID, account.id());
        row.set(FocusColumn.BILLING_ACCOUNT_NAME, account.name());
        row.set(FocusColumn.BILLING_ACCOUNT_TYPE, "Billing Account");
        row.set(FocusColumn.BILLING_CURRENCY, account.currency().code());
        row.set(FocusColumn.INVOICE_ID, "INV-" + account.id() + "-" + month.month());
        row.set(FocusColumn.INVOICE_DETAIL_ID, account.id() + "-" + month.month() + "-" + row.serviceCode);
        row.set(FocusColumn.BILLED_COST, Scaled.text(row.billed, Scaled.COST));
        row.set(FocusColumn.EFFECTIVE_COST, Scaled.text(row.effective, Scaled.COST));
        row.set(FocusColumn.LIST_COST, Scaled.text(row.list, Scaled.COST));
        row.set(FocusColumn.CONTRACTED_COST, Scaled.text(row.contracted, Scaled.COST));
        row.set(
                FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST,
                Scaled.text(row.effective / account.currency().rate(), Scaled.COST - Scaled.RATE));
    }

    private static void period(Row row, String start, String end) {
        row.set(FocusColumn.CHARGE_PERIOD_START, start);
        row.set(FocusColumn.CHARGE_PERIOD_END, end);
    }
}
