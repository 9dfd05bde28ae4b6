package io.driftwarden.deploy.demo;

import io.driftwarden.contract.EvidenceValue;
import io.driftwarden.contract.Origin;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.deploy.console.Printable;
import io.driftwarden.deploy.console.Style;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** What a person sees: a line for each event, a block for each alert and each kill. Safe for use by several threads. */
final class Screen {

    private static final String INDENT = " ".repeat(10);
    private static final int WIDEST = 400;
    private static final int EVENT_WIDTH = 90;
    private static final int VALUE_WIDTH = 90;

    private final PrintWriter out;
    private final Style style;
    private boolean afterBlock;

    Screen(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** An event and the verdict on it. */
    synchronized void event(TrustEvent event, String verdict) {
        if (afterBlock) {
            say("");
            afterBlock = false;
        }
        String line = clock(event.getTime()) + "  " + padded(verdict, 6) + " " + padded(event.getSubject(), 18) + " "
                + Printable.of(EventLine.of(event), EVENT_WIDTH);
        say(verdict.equals("allow") ? style.dim(line) : line);
    }

    /** A finding that is new for its session. */
    synchronized void alert(TrustAlert alert) {
        afterBlock = true;
        say("");
        say(clock(alert.getTime()) + "  " + verdict(alert.getVerdict()) + "  " + style.bold(shown(alert.getSession()))
                + "  " + alert.getRuleId() + " " + shown(alert.getTitle())
                + style.dim(" (" + alert.getSeverity() + ")"));
        say(INDENT + shown(alert.getSummary()));
        firstMet(alert).ifPresent(line -> say(INDENT + style.dim(line)));
        say(INDENT + style.dim(String.format(Locale.ROOT, "trust %.0f of 100", alert.getScore())));
    }

    /** An order to gateways to revoke a session. */
    synchronized void kill(TrustCommand command) {
        afterBlock = true;
        say("");
        say(clock(command.getEventTime()) + "  " + verdict("kill") + "  " + style.bold(shown(command.getSession()))
                + "  revoked"
                + command.getGateway().map(name -> " at gateway " + shown(name)).orElse("")
                + ": " + String.join(", ", command.getRules()));
        say(INDENT + shown(command.getReason()));
    }

    private String verdict(String verdict) {
        String shown = padded(verdict.toUpperCase(Locale.ROOT), 5);
        return switch (verdict) {
            case "allow" -> style.green(shown);
            case "flag", "hold" -> style.yellow(shown);
            default -> style.red(shown);
        };
    }

    private static Optional<String> firstMet(TrustAlert alert) {
        return alert.getEvidence().getValues().stream()
                .filter(value -> value.getOrigin().isPresent())
                .findFirst()
                .map(Screen::firstMet);
    }

    private static String firstMet(EvidenceValue value) {
        Origin origin = value.getOrigin().orElseThrow();
        String place = origin.getServer().map(server -> " of " + server).orElse("")
                + origin.getTool().map(tool -> "/" + tool).orElse("")
                + origin.getField().map(field -> " at " + field).orElse("")
                + origin.getEventId().map(id -> ", event " + id).orElse("");
        return "first met: " + Printable.of(value.getValue(), VALUE_WIDTH) + " in " + origin.getKind() + shown(place);
    }

    private static String clock(String time) {
        return time.length() >= 19 ? time.substring(11, 19) : time;
    }

    private static String shown(String text) {
        return Printable.of(text, WIDEST);
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
