package io.driftwarden.engine.instruction;

import com.google.common.hash.Hashing;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.call.ArgumentWords;
import io.driftwarden.engine.command.ForeignPrograms;
import io.driftwarden.engine.egress.Sources;
import io.driftwarden.engine.excerpt.Excerpt;
import io.driftwarden.engine.extract.FieldRole;
import io.driftwarden.engine.facts.StrangersProgramRun;
import io.driftwarden.engine.intent.Intent;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.observe.ContentReading;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.observe.Telling;
import io.driftwarden.engine.observe.ToldContent;
import io.driftwarden.engine.state.Instruction;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.walk.Leaves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the command lines of outputs that get a package and run it, and sees one of them run. Who wrote the text chose whose
 * program runs with all that the agent may do; a name alone is enough for that, no address shows.
 */
public final class ToldProgramObserver implements Observer {
    /** Places for programs among the instructions of a session, so that no output can crowd out what definitions say. */
    private static final int SLOTS = 16;

    /** Told programs read of one output. */
    private static final int MAX_TOLD = 8;

    private static final int MAX_LINES = 2_000;
    private static final int MAX_LINE = 400;

    private static final ContentReading<List<Line>> LINES = ToldProgramObserver::lines;

    private final Sources sources;

    public ToldProgramObserver(Sources sources) {
        this.sources = sources;
    }

    /** A command line in a text, and a package that it runs. */
    private record Line(String path, String text, String program) {}

    @Override
    public void observe(Observation observation) {
        observation.telling().ifPresent(telling -> told(observation, telling));
        observation.event().getToolCalled().ifPresent(call -> called(observation, call));
    }

    private void told(Observation observation, Telling telling) {
        List<Line> lines = observation.payload().once(LINES);
        if (lines.isEmpty()) {
            return;
        }
        boolean stranger = sources.holdsUntrusted(telling.tool())
                && !observation.content().chosenCalls().contains(telling.callId());
        Map<String, Instruction> kept = new LinkedHashMap<>();
        for (Line line : lines) {
            String key = key(line.program());
            Instruction known = kept.getOrDefault(
                    key, observation.capabilities().instructions().get(key));
            boolean vouched = known != null && known.literals().contains(line.program()) && !known.binding();
            if (!vouched) {
                kept.put(
                        key,
                        new Instruction(
                                observation.sighting(telling, line.path()),
                                key,
                                Excerpt.of(line.text(), Instruction.MAX_TEXT),
                                List.of(line.program()),
                                stranger));
            }
        }
        observation.capabilities(observation.capabilities().withInstructions(kept));
    }

    /** Names of tools and arguments hold no blank: no call is about it. */
    private static String key(String program) {
        int hash = Hashing.murmur3_32_fixed().hashUnencodedChars(program).asInt();
        return "run " + Math.floorMod(hash, SLOTS);
    }

    private static List<Line> lines(ToldContent told) {
        List<Line> found = new ArrayList<>();
        for (PlacedText text : told.texts()) {
            int left = ForeignPrograms.mayBeIn(text.text()) ? MAX_LINES : 0;
            for (String line : (Iterable<String>) text.text().lines()::iterator) {
                if (left-- <= 0 || found.size() >= MAX_TOLD) {
                    break;
                }
                if (line.length() <= MAX_LINE && ForeignPrograms.mayBeIn(line)) {
                    for (String part : line.split("`", -1)) {
                        String command =
                                part.strip().startsWith("$ ") ? part.strip().substring(2) : part.strip();
                        ForeignPrograms.in(command)
                                .forEach(program -> found.add(new Line(text.path(), command, program)));
                    }
                }
            }
        }
        return found;
    }

    private static void called(Observation observation, ToolCalled call) {
        String server = call.getServer().orElse("");
        String tool = call.getTool().orElse("");
        if (observation.capabilities().instructions().size() == 0
                || observation.capabilities().risk(server, tool) != RiskClass.EXECUTE) {
            return;
        }
        Intent intent = new Intent(observation.content());
        Leaves.visit(observation.payload().arguments(), (path, value) -> {
            if (value.isTextual() && ArgumentWords.runs(FieldRole.fieldOf(path))) {
                for (String program : ForeignPrograms.in(value.textValue())) {
                    @Nullable
                    Instruction told = observation.capabilities().instructions().get(key(program));
                    if (told != null
                            && told.binding()
                            && told.literals().contains(program)
                            && !named(intent, program)) {
                        observation.add(new StrangersProgramRun(server, tool, program, told, intent.prompted()));
                    }
                }
            }
            return true;
        });
    }

    /** By its name, with or without its scope. */
    private static boolean named(Intent intent, String program) {
        return intent.names(program) || intent.names(program.substring(program.lastIndexOf('/') + 1));
    }
}
