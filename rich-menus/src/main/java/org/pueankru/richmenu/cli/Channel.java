package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.line.SdkMenus;

import picocli.CommandLine.Option;

import java.net.URI;

/** The LINE channel whose menus they are. */
final class Channel {
    @Option(
            names = "--line",
            paramLabel = "ADDRESS",
            defaultValue = "${env:LINE_API_ENDPOINT:-https://api.line.me}",
            description = "LINE (LINE_API_ENDPOINT, or https://api.line.me)")
    private URI api = URI.create("https://api.line.me");

    @Option(
            names = "--line-data",
            paramLabel = "ADDRESS",
            defaultValue = "${env:LINE_DATA_ENDPOINT:-https://api-data.line.me}",
            description = "LINE, for pictures (LINE_DATA_ENDPOINT, or https://api-data.line.me)")
    private URI data = URI.create("https://api-data.line.me");

    LineMenus open() {
        @Nullable String token = System.getenv("LINE_CHANNEL_TOKEN");
        // for tests, which cannot change the environment of their own process
        String known = token == null ? System.getProperty("LINE_CHANNEL_TOKEN") : token;
        if (known == null || known.isBlank()) {
            throw new Trouble("LINE_CHANNEL_TOKEN is not set: put the channel's token there");
        }
        return new SdkMenus(known, api, data);
    }
}
