package io.cloudcost.simulator.focus;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whom and what the bill is about; small, whatever the number of rows. */
final class Estate {

    private static final List<String> NAMES =
            List.of("Müller & Söhne, \"Retail\"", "Northwind Ltd", "株式会社サンプル", "O'Brien; Partners");

    final List<Account> accounts;
    final List<SubAccount> subAccounts;
    final List<Commitment> commitments;
    final List<TagSet> tagSets = TagSet.all();

    Estate(int accounts, int subAccountsEach, List<String> currencies) {
        this.accounts = IntStream.range(0, accounts)
                .mapToObj(i -> account(i, currencies.get(i % currencies.size())))
                .toList();
        this.subAccounts = IntStream.range(0, accounts * subAccountsEach)
                .mapToObj(i -> subAccount(i, i % accounts))
                .toList();
        this.commitments =
                IntStream.range(0, 4).mapToObj(i -> commitment(i, i % accounts)).toList();
    }

    Account account(SubAccount subAccount) {
        return accounts.get(subAccount.account());
    }

    /** A sub account of this account. */
    SubAccount subAccountOf(int account, int any) {
        int each = subAccounts.size() / accounts.size();
        return subAccounts.get(account + accounts.size() * (any % each));
    }

    private static Account account(int index, String currency) {
        String name = NAMES.get(index % NAMES.size()) + (index < NAMES.size() ? "" : " " + index);
        return new Account(String.format(Locale.ROOT, "BA-%06d", 100_001 + index), name, Currency.of(currency));
    }

    private static SubAccount subAccount(int index, int account) {
        String id = String.format(Locale.ROOT, "%012d", 400_000_000_001L + index * 7_919L);
        return new SubAccount(index, id, "project-" + (index + 1), account);
    }

    private static Commitment commitment(int index, int account) {
        int service = List.of(0, 5, 0, 6).get(index);
        List<Sku> skus = Catalogue.SERVICES.get(service).skus();
        Sku sku = skus.get(index % skus.size());
        return new Commitment(
                index, "commit-" + (index + 1), "Plan " + (index + 1), index % 2 == 0, account, service, sku);
    }
}
