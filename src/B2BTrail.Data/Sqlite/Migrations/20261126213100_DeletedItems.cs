using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DeletedItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DeletedItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeletedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: true),
                    FirstDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    DistanceMetres = table.Column<double>(type: "REAL", nullable: true),
                    // Last, because SQLite reads a row from its front: a list of items must not read their content.
                    ContentJson = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedItems", x => x.Id);
                    table.UniqueConstraint("AK_DeletedItems_RunnerId_Id", x => new { x.RunnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_DeletedItems_Runners_RunnerId",
                        column: x => x.RunnerId,
                        principalTable: "Runners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeletedOriginals",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedOriginals", x => new { x.ItemId, x.Content });
                    table.ForeignKey(
                        name: "FK_DeletedOriginals_DeletedItems_RunnerId_ItemId",
                        columns: x => new { x.RunnerId, x.ItemId },
                        principalTable: "DeletedItems",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DeletedOriginals_Originals_RunnerId_Content",
                        columns: x => new { x.RunnerId, x.Content },
                        principalTable: "Originals",
                        principalColumns: new[] { "RunnerId", "Content" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeletedItems_RunnerId_DeletedUtc",
                table: "DeletedItems",
                columns: new[] { "RunnerId", "DeletedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletedOriginals_RunnerId_Content",
                table: "DeletedOriginals",
                columns: new[] { "RunnerId", "Content" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletedOriginals_RunnerId_ItemId",
                table: "DeletedOriginals",
                columns: new[] { "RunnerId", "ItemId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeletedOriginals");

            migrationBuilder.DropTable(
                name: "DeletedItems");
        }
    }
}
