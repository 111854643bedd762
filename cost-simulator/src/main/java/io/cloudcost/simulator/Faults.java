package io.cloudcost.simulator;

import io.cloudcost.simulator.Answer.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can go wrong between any client and any cloud; switched on with {@link FakeCloud#fault}. */
public final class Faults {

    private Faults() {}

    /** This status with a short JSON error, and nothing of the true answer. */
    public static Fault status(int status) {
        return Fault.changing(answer -> error(status, "Simulated failure"));
    }

    /** A redirect-free 200 that holds a web page, as captive portals and misrouted proxies send. */
    public static Fault htmlInsteadOfJson() {
        return Fault.changing(answer -> answer.withStatus(200)).html();
    }

    /** The connection is reset (a TCP reset, not an orderly end) before the first byte of the answer. */
    public static Fault reset() {
        return travelling(Delivery.RESET);
    }

    /** No answer at all: the connection stays open until the client gives up or the cloud is closed. */
    public static Fault stall() {
        return travelling(Delivery.STALLED);
    }

    /** The connection ends in the middle of the body, though its full length was announced. */
    public static Fault cut() {
        return travelling(Delivery.CUT);
    }

    /** A 200 whose JSON ends in the middle, with a length that fits: only a parser notices. */
    public static Fault truncatedJson() {
        return Fault.changing(answer -> body(answer, half(answer.body())));
    }

    /** A 200 with this text as its JSON body, for example {@code null}, <code>{}</code> or {@code []}. */
    public static Fault body(String json) {
        return Fault.changing(answer -> body(answer, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Changes a JSON object on its way; other answers pass. The map is the parsed body, numbers are BigDecimal or integers. */
    public static Fault json(Consumer<Map<String, @Nullable Object>> change) {
        return Fault.changing(
                answer -> answer.status() == 200 ? body(answer, Json.edit(answer.body(), change)) : answer);
    }

    private static Fault travelling(Delivery delivery) {
        return Fault.changing(answer -> answer.withDelivery(delivery));
    }

    private static Answer body(Answer answer, byte[] bytes) {
        return answer.withStatus(200).withBody("application/json", bytes);
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    static Answer error(int status, String text) {
        return Answer.json(status, Json.write(Map.of("error", text, "status", status)));
    }
}
