package dev.perennial.crm.platform.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells browsers where the pictures of streets are; null where the house shows coasts only. */
@RestController
class MapTilesController {

    record Tiles(String template, String attribution) {}

    private final MapTiles tiles;

    MapTilesController(MapTiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/api/map-tiles")
    Tiles tiles() {
        return new Tiles(tiles.template(), tiles.attribution());
    }
}
