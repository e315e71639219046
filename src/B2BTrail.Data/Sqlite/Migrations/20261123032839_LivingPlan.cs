using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <inheritdoc />
    public partial class LivingPlan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Hold",
                table: "Sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateOnly>(
                name: "OriginDate",
                table: "Sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "OriginDraft",
                table: "Sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Every session kept so far is where its draft put it.
            migrationBuilder.Sql("UPDATE Sessions SET OriginDate = Date");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Blocks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BlockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_Blocks_RunnerId_BlockId",
                        columns: x => new { x.RunnerId, x.BlockId },
                        principalTable: "Blocks",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Energy = table.Column<int>(type: "INTEGER", nullable: false),
                    Sleep = table.Column<int>(type: "INTEGER", nullable: false),
                    Legs = table.Column<int>(type: "INTEGER", nullable: false),
                    Mood = table.Column<int>(type: "INTEGER", nullable: false),
                    Calm = table.Column<int>(type: "INTEGER", nullable: false),
                    PainSite = table.Column<string>(type: "TEXT", nullable: true),
                    PainNow = table.Column<int>(type: "INTEGER", nullable: false),
                    PainDuring = table.Column<int>(type: "INTEGER", nullable: true),
                    PainNextMorning = table.Column<int>(type: "INTEGER", nullable: true),
                    PainSigns = table.Column<string>(type: "TEXT", nullable: false),
                    Health = table.Column<string>(type: "TEXT", nullable: false),
                    IsCleared = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckIns_Runners_RunnerId",
                        column: x => x.RunnerId,
                        principalTable: "Runners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanRevisions",
                columns: table => new
                {
                    BlockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    ChangeJson = table.Column<string>(type: "TEXT", nullable: false),
                    Of = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRevisions", x => new { x.BlockId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlanRevisions_Blocks_RunnerId_BlockId",
                        columns: x => new { x.RunnerId, x.BlockId },
                        principalTable: "Blocks",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReplanAnswers",
                columns: table => new
                {
                    BlockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reply = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplanAnswers", x => new { x.BlockId, x.Cause });
                    table.ForeignKey(
                        name: "FK_ReplanAnswers_Blocks_RunnerId_BlockId",
                        columns: x => new { x.RunnerId, x.BlockId },
                        principalTable: "Blocks",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Replannings",
                columns: table => new
                {
                    BlockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DaysJson = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replannings", x => new { x.BlockId, x.Number });
                    table.ForeignKey(
                        name: "FK_Replannings_Blocks_RunnerId_BlockId",
                        columns: x => new { x.RunnerId, x.BlockId },
                        principalTable: "Blocks",
                        principalColumns: new[] { "RunnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_BlockId",
                table: "CalendarFeeds",
                column: "BlockId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_Hash",
                table: "CalendarFeeds",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_RunnerId_BlockId",
                table: "CalendarFeeds",
                columns: new[] { "RunnerId", "BlockId" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_RunnerId_LocalDate",
                table: "CheckIns",
                columns: new[] { "RunnerId", "LocalDate" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanRevisions_RunnerId_BlockId",
                table: "PlanRevisions",
                columns: new[] { "RunnerId", "BlockId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplanAnswers_RunnerId_BlockId",
                table: "ReplanAnswers",
                columns: new[] { "RunnerId", "BlockId" });

            migrationBuilder.CreateIndex(
                name: "IX_Replannings_RunnerId_BlockId",
                table: "Replannings",
                columns: new[] { "RunnerId", "BlockId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "PlanRevisions");

            migrationBuilder.DropTable(
                name: "ReplanAnswers");

            migrationBuilder.DropTable(
                name: "Replannings");

            migrationBuilder.DropColumn(
                name: "Hold",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "OriginDate",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "OriginDraft",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Blocks");
        }
    }
}
