package io.driftwarden.topology.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** One partition here; and, if told so, another instance that has what is not here. */
final class FakeInstances implements Instances {
    private volatile Function<String, KeyValueStore<Bytes, byte[]>> stores = name -> {
        throw ProblemException.unavailable("no stores");
    };
    private volatile Optional<String> other = Optional.empty();
    private volatile boolean well = true;

    /** Alone and well, with these stores. */
    void reset(Function<String, KeyValueStore<Bytes, byte[]>> here) {
        stores = here;
        other = Optional.empty();
        well = true;
    }

    void elsewhere(String address) {
        other = Optional.of(address);
    }

    void failed() {
        well = false;
    }

    @Override
    public boolean alive() {
        return well;
    }

    @Override
    public boolean ready() {
        return well;
    }

    @Override
    public Whereabouts find(String store, byte[] key) {
        return new Whereabouts(0, other);
    }

    @Override
    public List<String> others() {
        return other.stream().toList();
    }

    @Override
    public ReadOnlyKeyValueStore<Bytes, byte[]> store(String name, int partition) {
        return stores.apply(name);
    }

    @Override
    public List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores(String name) {
        return List.of(stores.apply(name));
    }
}
