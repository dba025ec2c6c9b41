/// Every route of the site, each stated with who may use it; `RouteAccessTests` walks them for every role.
enum SiteRoutes {
  static let all: [SiteRoute] =
    DoorRoutes.all + OverviewRoutes.all + AlarmRoutes.all + LetterRoutes.all + HelpRoutes.all + ProbeRoutes.all
    + AssetRoutes.all + IndicatorRoutes.all + CustomerRoutes.all + SurveyRoutes.all + SurveyAnswerRoutes.all
    + InvitingRoutes.all + UnsubscribeRoutes.all
    + CallBackRoutes.all + SampleRoutes.all + DataRoutes.all + SettingsRoutes.all + PersonRecordRoutes.all
    + NoticeRoutes.all + LiveRoutes.all + ApiRoutes.all + StatusRoutes.all + SubscriberRoutes.all + IncidentRoutes.all
    + LinkedRoutes.all
    + SettingsRoutes.publishing + SettingsRoutes.hooks + SettingsRoutes.monitors + SettingsRoutes.texts + HookRoutes.all
}
