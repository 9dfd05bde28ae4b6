package io.driftwarden.topology.output;

import io.driftwarden.engine.state.CappedList;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.SessionState;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a session's state had to drop. Found by looking through the state's records, so that no collection that is added to
 * the state can be left out here.
 */
final class Evictions {
    /** The JDK makes a record's components anew whenever it is asked. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private Evictions() {}

    /** How much was dropped from which collection, such as {@code capabilities.tools}; without those that dropped nothing. */
    static Map<String, Long> of(SessionState state) {
        Map<String, Long> evictions = new TreeMap<>();
        add("", state, evictions);
        return evictions;
    }

    private static void add(String path, Record parent, Map<String, Long> evictions) {
        for (RecordComponent component : COMPONENTS.get(parent.getClass())) {
            Object value = value(parent, component);
            String name = path + component.getName();
            if (value instanceof CappedMap<?> map) {
                put(name, map.evicted(), evictions);
            } else if (value instanceof CappedList<?> list) {
                put(name, list.evicted(), evictions);
            } else if (value instanceof Record child) {
                add(name + '.', child, evictions);
            }
        }
    }

    private static void put(String name, long evicted, Map<String, Long> evictions) {
        if (evicted > 0) {
            evictions.put(name, evicted);
        }
    }

    private static Object value(Record parent, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the state's records can be read", e);
        }
    }
}
