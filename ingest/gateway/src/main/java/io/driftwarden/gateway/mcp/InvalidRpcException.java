package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Text that is no single JSON-RPC message. The message says why, without any of the text; there is no stack trace, since bad input is cheap to send. */
public final class InvalidRpcException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    InvalidRpcException(int code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** {@link RpcError#PARSE} or {@link RpcError#INVALID_REQUEST}. */
    public int code() {
        return code;
    }

    /** The answer to whoever sent it. */
    public ObjectNode answer() {
        return RpcError.answer(null, code, String.valueOf(getMessage()));
    }
}
