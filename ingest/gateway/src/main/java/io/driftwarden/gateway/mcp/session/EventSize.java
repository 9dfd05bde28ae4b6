package io.driftwarden.gateway.mcp.session;

import io.driftwarden.contract.Tool;
import io.driftwarden.contract.TrustEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** About how many bytes an event has: of its fields without a bound of their own, the bytes of UTF-8. */
final class EventSize {
    private EventSize() {}

    static long of(TrustEvent event) {
        long size = event.getToolCalled()
                .map(called -> bytes(called.getArguments()) + bytes(called.getTool()) + extra(called.getExtra()))
                .orElse(0L);
        size += event.getToolReturned()
                .map(returned -> bytes(returned.getContent())
                        + bytes(returned.getStructuredContent())
                        + bytes(returned.getError()))
                .orElse(0L);
        size += event.getToolProgressed()
                .map(progressed -> bytes(progressed.getMessage()))
                .orElse(0L);
        return size
                + event.getCapabilitiesListed()
                        .flatMap(listed -> listed.getTools())
                        .map(EventSize::tools)
                        .orElse(0L);
    }

    private static long tools(List<Tool> tools) {
        long size = 0;
        for (Tool tool : tools) {
            size += 64
                    + bytes(tool.getName())
                    + bytes(tool.getTitle())
                    + bytes(tool.getDescription())
                    + bytes(tool.getInputSchema())
                    + bytes(tool.getOutputSchema())
                    + bytes(tool.getAnnotations());
            size += extra(tool.getExtra());
        }
        return size;
    }

    private static long extra(Map<String, String> fields) {
        return fields.entrySet().stream()
                .mapToLong(field -> bytes(field.getKey()) + bytes(field.getValue()))
                .sum();
    }

    private static long bytes(Optional<String> text) {
        return text.map(EventSize::bytes).orElse(0L);
    }

    private static long bytes(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }
}
