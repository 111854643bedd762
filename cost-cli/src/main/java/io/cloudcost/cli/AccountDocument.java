package io.cloudcost.cli;

import io.cloudcost.snapshot.Account;
import java.io.IOException;

/** Who an account is, for programs. */
final class AccountDocument {

    private AccountDocument() {}

    static void write(JsonOut json, Account account) throws IOException {
        json.text("id", account.id());
        json.text("name", account.name());
        json.text("email", account.email());
        json.money("balance", account.balance());
        json.money("pendingCharges", account.pendingCharges());
        if (account.lastPayment() == null) {
            json.nothing("lastPayment");
        } else {
            json.object("lastPayment", () -> {
                json.text("date", account.lastPaymentAt());
                json.money("amount", account.lastPayment());
            });
        }
        json.texts("rights", account.rights());
    }
}
