package org.pueankru.index;

/** There is no index in the directory, or none that this version can read: import the catalogue. */
public final class NoIndexException extends RuntimeException {
    public NoIndexException(String message) {
        super(message);
    }

    public NoIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
