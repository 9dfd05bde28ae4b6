package io.driftwarden.topology.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/** Lets every store share one {@link NativeMemory}. Kafka Streams makes one per store. */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final int WRITE_BUFFERS = 2;
    private static final long WRITE_BUFFER_BYTES = 8L << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (configs.get(NativeMemory.CONFIG) instanceof NativeMemory memory
                && options.tableFormatConfig() instanceof BlockBasedTableConfig tables) {
            tables.setBlockCache(memory.cache());
            tables.setCacheIndexAndFilterBlocks(true);
            tables.setCacheIndexAndFilterBlocksWithHighPriority(true);
            tables.setPinTopLevelIndexAndFilter(true);
            options.setTableFormatConfig(tables);
            options.setWriteBufferManager(memory.writes());
            options.setMaxWriteBufferNumber(WRITE_BUFFERS);
            options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        }
    }

    @Override
    public void close(String storeName, Options options) {
        // what is shared outlives the store
    }
}
