<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Check and publish: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:choose><xsl:when test="draft/lack"><xsl:call-template name="count"><xsl:with-param name="of" select="count(draft/lack)"/><xsl:with-param name="one">thing</xsl:with-param></xsl:call-template> to do before you publish</xsl:when><xsl:otherwise>Ready to publish to <xsl:value-of select="draft/invited"/></xsl:otherwise></xsl:choose></h1>
    <xsl:apply-templates select="referral" mode="steps"/>
    <div class="dps-main-aside">
      <div>
        <xsl:choose>
          <xsl:when test="draft/lack">
            <p class="govuk-body">Not yet. First:</p>
            <ul class="govuk-list govuk-list--bullet"><xsl:apply-templates select="draft/lack" mode="item"/></ul>
          </xsl:when>
          <xsl:otherwise>
            <xsl:if test="draft/invited &lt; referral/suitable">
              <xsl:call-template name="warning">
                <xsl:with-param name="text">Only <xsl:value-of select="draft/invited"/> will be invited. Fewer than <xsl:value-of select="referral/suitable"/> make a poor choice.</xsl:with-param>
              </xsl:call-template>
            </xsl:if>
            <xsl:apply-templates select="early"/>
            <p class="govuk-body">Publishing freezes what is asked, the weights and who is invited with their distances. Everyone invited is told at once.</p>
            <p class="govuk-body">Bidders get <xsl:value-of select="referral/least_days"/> full days or more.</p>
            <xsl:apply-templates select="form"><xsl:with-param name="button">Publish</xsl:with-param></xsl:apply-templates>
          </xsl:otherwise>
        </xsl:choose>
        <hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible"/>
        <h2 class="govuk-heading-l">As bidders will see it</h2>
        <h3 class="govuk-heading-m"><xsl:value-of select="referral/title"/></h3>
        <xsl:call-template name="summary-list"><xsl:with-param name="rows"><xsl:apply-templates select="referral" mode="terms"/></xsl:with-param></xsl:call-template>
        <xsl:apply-templates select="." mode="brief"/>
        <xsl:apply-templates select="." mode="marked"/>
      </div>
      <aside class="dps-aside" aria-label="Not shown to bidders">
        <section>
          <h2 class="govuk-heading-s">Not shown to bidders</h2>
          <p class="govuk-body dps-small">Name, date of birth, case reference and home. Each bidder sees the band of its own distance, never miles.</p>
        </section>
      </aside>
    </div>
  </xsl:template>

</xsl:stylesheet>
