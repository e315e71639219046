using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    StopAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    MembersDone = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadsCounted = table.Column<int>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                    table.UniqueConstraint("AK_Imports_RunnerId_Id", x => new { x.RunnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Imports_Runners_RunnerId",
                        column: x => x.RunnerId,
                        principalTable: "Runners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Originals",
                columns: table => new
                {
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Originals", x => new { x.RunnerId, x.Content });
                    table.ForeignKey(
                        name: "FK_Originals_Runners_RunnerId",
                        column: x => x.RunnerId,
                        principalTable: "Runners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportedFiles",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Original = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DistanceMetres = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedFiles", x => new { x.ImportId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportedFiles_Imports_RunnerId_ImportId",
                        columns: x => new { x.RunnerId, x.ImportId },
                        principalTable: "Imports",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImportedFiles_Originals_RunnerId_Original",
                        columns: x => new { x.RunnerId, x.Original },
                        principalTable: "Originals",
                        principalColumns: new[] { "RunnerId", "Content" });
                });

            migrationBuilder.CreateTable(
                name: "ImportUploads",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportUploads", x => new { x.ImportId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportUploads_Imports_RunnerId_ImportId",
                        columns: x => new { x.RunnerId, x.ImportId },
                        principalTable: "Imports",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImportUploads_Originals_RunnerId_Content",
                        columns: x => new { x.RunnerId, x.Content },
                        principalTable: "Originals",
                        principalColumns: new[] { "RunnerId", "Content" });
                });

            migrationBuilder.CreateTable(
                name: "Recordings",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Original = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Sport = table.Column<string>(type: "TEXT", nullable: false),
                    DistanceFrom = table.Column<string>(type: "TEXT", nullable: false),
                    MovingFrom = table.Column<string>(type: "TEXT", nullable: true),
                    AscentFrom = table.Column<string>(type: "TEXT", nullable: true),
                    RunVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Replaced = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recordings", x => x.RunId);
                    table.ForeignKey(
                        name: "FK_Recordings_Originals_RunnerId_Original",
                        columns: x => new { x.RunnerId, x.Original },
                        principalTable: "Originals",
                        principalColumns: new[] { "RunnerId", "Content" });
                    table.ForeignKey(
                        name: "FK_Recordings_Runs_RunnerId_RunId",
                        columns: x => new { x.RunnerId, x.RunId },
                        principalTable: "Runs",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFiles_ImportId_Outcome",
                table: "ImportedFiles",
                columns: new[] { "ImportId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFiles_RunnerId_ImportId",
                table: "ImportedFiles",
                columns: new[] { "RunnerId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFiles_RunnerId_Original",
                table: "ImportedFiles",
                columns: new[] { "RunnerId", "Original" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_State",
                table: "Imports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ImportUploads_RunnerId_Content",
                table: "ImportUploads",
                columns: new[] { "RunnerId", "Content" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportUploads_RunnerId_ImportId",
                table: "ImportUploads",
                columns: new[] { "RunnerId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_Originals_Content",
                table: "Originals",
                column: "Content");

            migrationBuilder.CreateIndex(
                name: "IX_Recordings_RunnerId_ImportId",
                table: "Recordings",
                columns: new[] { "RunnerId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_Recordings_RunnerId_Original",
                table: "Recordings",
                columns: new[] { "RunnerId", "Original" });

            migrationBuilder.CreateIndex(
                name: "IX_Recordings_RunnerId_RunId",
                table: "Recordings",
                columns: new[] { "RunnerId", "RunId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportedFiles");

            migrationBuilder.DropTable(
                name: "ImportUploads");

            migrationBuilder.DropTable(
                name: "Recordings");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Originals");
        }
    }
}
