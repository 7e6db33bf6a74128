package org.pueankru.simulator.message;

/**
 * Where in a request something stands. LINE writes {@code messages[0].text} for messages in general
 * and a pointer from the container's root, {@code /body/contents/0/text}, inside Flex.
 */
final class Place {
    private final String path;
    private final boolean inFlex;

    private Place(String path, boolean inFlex) {
        this.path = path;
        this.inFlex = inFlex;
    }

    static Place of(String path) {
        return new Place(path, false);
    }

    static Place flexRoot() {
        return new Place("", true);
    }

    Place property(String name) {
        return inFlex ? new Place(path + "/" + name, true) : new Place(path + "." + name, false);
    }

    Place element(int index) {
        return inFlex
                ? new Place(path + "/" + index, true)
                : new Place(path + "[" + index + "]", false);
    }

    boolean inFlex() {
        return inFlex;
    }

    @Override
    public String toString() {
        return inFlex && path.isEmpty() ? "/" : path;
    }
}
