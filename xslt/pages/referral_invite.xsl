<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Who to invite: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:call-template name="count"><xsl:with-param name="of" select="invited"/><xsl:with-param name="one">establishment</xsl:with-param></xsl:call-template><xsl:choose><xsl:when test="referral/state = 'draft'"> will be invited</xsl:when><xsl:otherwise><xsl:choose><xsl:when test="invited = 1"> is</xsl:when><xsl:otherwise> are</xsl:otherwise></xsl:choose> invited</xsl:otherwise></xsl:choose></h1>
    <xsl:apply-templates select="referral" mode="steps"/>
    <xsl:call-template name="why"><xsl:with-param name="of">invited distance cap</xsl:with-param><xsl:with-param name="referral" select="referral/id"/></xsl:call-template>
    <xsl:if test="referral/state = 'draft' and invited &lt; referral/suitable">
      <xsl:call-template name="warning">
        <xsl:with-param name="text">Fewer than <xsl:value-of select="referral/suitable"/> would be invited. Too few bids make a poor choice: look at a wider limit.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="referral/location != 'none' and referral/home = 0 and referral/state = 'draft'">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">Distances are not known yet. <a class="govuk-link" href="/referrals/{referral/id}/child">Enter the home postcode</a></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="rings/place/x">
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <xsl:call-template name="limit"/>
            <xsl:if test="not(form)"><xsl:call-template name="invited"/><xsl:call-template name="left-out"/></xsl:if>
          </div>
          <div class="govuk-grid-column-one-half">
            <xsl:apply-templates select="rings">
              <xsl:with-param name="title">Establishments by distance from home</xsl:with-param>
              <xsl:with-param name="description"><xsl:value-of select="invited"/> are invited, <xsl:value-of select="left_out"/> are not. The lists give each one.</xsl:with-param>
            </xsl:apply-templates>
            <p class="govuk-body dps-small dps-quiet">Home is in the middle. Its place is not shown, and bidders see only their own band. Places that lie close together are drawn apart.<xsl:if test="rings/place/beyond"> What lies beyond 50 miles is drawn at the edge.</xsl:if></p>
          </div>
        </div>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="limit"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="form or not(rings/place/x)">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half"><xsl:call-template name="invited"/></div>
        <div class="govuk-grid-column-one-half"><xsl:call-template name="left-out"/></div>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="field[@name = 'limit']" mode="choice">
    <div class="govuk-radios govuk-radios--small" data-module="govuk-radios"><xsl:apply-templates select="option" mode="radio"/></div>
  </xsl:template>

  <!-- The choice of a limit while there is one to make. -->
  <xsl:template name="limit">
    <xsl:choose>
      <xsl:when test="form">
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="form/field[@name = 'limit']"><xsl:with-param name="size">m</xsl:with-param></xsl:apply-templates>
          <div class="govuk-button-group">
            <xsl:call-template name="button">
              <xsl:with-param name="class">govuk-button--secondary</xsl:with-param>
              <xsl:with-param name="name">act</xsl:with-param>
              <xsl:with-param name="value">show</xsl:with-param>
              <xsl:with-param name="text">Show this limit</xsl:with-param>
            </xsl:call-template>
            <xsl:call-template name="button">
              <xsl:with-param name="name">act</xsl:with-param>
              <xsl:with-param name="value">save</xsl:with-param>
              <xsl:with-param name="once" select="true()"/>
              <xsl:with-param name="text">Save and continue</xsl:with-param>
            </xsl:call-template>
          </div>
        </form>
      </xsl:when>
      <xsl:when test="referral/state = 'draft'">
        <p class="govuk-body">Everyone admitted to <xsl:value-of select="referral/category_name"/> is invited: this category has no distance limit. You cannot pick.</p>
        <xsl:if test="referral/act = 'publish'"><p class="govuk-body"><a class="govuk-link" href="/referrals/{referral/id}/publish">Check and publish</a></p></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">
          <xsl:text>As it was frozen when the referral was published</xsl:text>
          <xsl:if test="referral/radius">, with a limit of <xsl:value-of select="rings/limit"/> miles</xsl:if>
          <xsl:text>. Everyone admitted inside the limit was invited.</xsl:text>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="invited">
    <xsl:call-template name="table">
      <xsl:with-param name="id">invited</xsl:with-param>
      <xsl:with-param name="caption">Invited: <xsl:value-of select="invited"/></xsl:with-param>
      <xsl:with-param name="head">
        <tr>
          <th scope="col">No.</th><th scope="col">Name</th>
          <xsl:if test="rings/place/miles"><th scope="col" class="dps-number">Miles</th></xsl:if>
          <xsl:if test="rings/place/location"><th scope="col" class="dps-number">Location mark</th></xsl:if>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="rings/place[state = 'invited']">
          <tr>
            <td><xsl:value-of select="no"/></td>
            <td><xsl:value-of select="establishment"/></td>
            <xsl:if test="../place/miles"><td class="dps-number"><xsl:value-of select="miles/@text"/></td></xsl:if>
            <xsl:if test="../place/location"><td class="dps-number"><xsl:value-of select="location/@text"/></td></xsl:if>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="left-out">
    <xsl:call-template name="table">
      <xsl:with-param name="id">not-invited</xsl:with-param>
      <xsl:with-param name="caption">Not invited: <xsl:value-of select="left_out"/></xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">No.</th><th scope="col">Name</th><th scope="col">Reason</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="rings/place[state != 'invited']">
          <tr>
            <td><xsl:value-of select="no"/></td>
            <td><xsl:value-of select="establishment"/></td>
            <td><xsl:apply-templates select="." mode="reason"/></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="left_out > 0">
      <p class="govuk-body dps-small">Each can see its own reason, without exact miles. The list is kept with the referral.</p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="place" mode="reason">
    <xsl:choose>
      <xsl:when test="state = 'too_far'"><xsl:value-of select="miles/@text"/> miles is more than <xsl:value-of select="../limit/@text"/></xsl:when>
      <xsl:when test="state = 'over_cap' and cap">Over your council’s cap: <xsl:value-of select="core_price/@text"/> is more than <xsl:value-of select="cap/@text"/></xsl:when>
      <xsl:when test="state = 'over_cap'">Over your council’s cap</xsl:when>
      <xsl:when test="state = 'unsuited' and (age_from or age_to)">
        <xsl:text>Does not take this child: registered for </xsl:text>
        <xsl:value-of select="age_from"/><xsl:if test="age_to"> to <xsl:value-of select="age_to"/></xsl:if>
        <xsl:if test="takes != 'any'">, <xsl:value-of select="takes"/></xsl:if>
      </xsl:when>
      <xsl:when test="state = 'unsuited'">Takes <xsl:value-of select="takes"/> only</xsl:when>
      <xsl:when test="admitted = 'left'">Has left the purchasing system</xsl:when>
      <xsl:when test="admitted = 'removed'">Was removed from the purchasing system</xsl:when>
      <xsl:otherwise>
        <xsl:text>Suspended</xsl:text>
        <xsl:if test="since"> since <xsl:value-of select="since/@text"/></xsl:if>
        <xsl:if test="ground">: <xsl:value-of select="ground"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
