package org.pueankru.richmenu.cli;

import picocli.CommandLine.Option;

/** For whoever knows that another run is dead. */
final class TakingOver {
    @Option(
            names = "--take-over",
            description =
                    "go on though another run says at LINE that it changes the menus: when it is known to be dead")
    private boolean wished;

    boolean isWished() {
        return wished;
    }
}
