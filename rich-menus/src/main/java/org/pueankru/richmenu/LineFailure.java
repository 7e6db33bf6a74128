package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;

/** LINE did not do what it was asked; its message is for operators and holds no token. */
public final class LineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
