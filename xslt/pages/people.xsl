<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">People</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">People</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-headline">
      <h1 class="govuk-heading-l"><xsl:call-template name="count"><xsl:with-param name="of" select="list/count"/><xsl:with-param name="one">person</xsl:with-param><xsl:with-param name="many">people</xsl:with-param></xsl:call-template></h1>
      <div class="govuk-button-group"><a href="/people/new" role="button" draggable="false" class="govuk-button" data-module="govuk-button">Invite a person</a></div>
    </div>
    <div class="dps-split">
      <div>
        <xsl:apply-templates select="list" mode="filter">
          <xsl:with-param name="fields">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="text">Words</label>
              <input class="govuk-input" id="text" name="text" type="text" value="{list/filter[name = 'text']/value}"/>
            </div>
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="state">State</label>
              <select class="govuk-select" id="state" name="state">
                <option value="">All</option>
                <option value="invited"><xsl:if test="list/filter[name = 'state']/option[value = 'invited' and on = 1]"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>Invited</option>
                <option value="active"><xsl:if test="list/filter[name = 'state']/option[value = 'active' and on = 1]"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>Active</option>
                <option value="left"><xsl:if test="list/filter[name = 'state']/option[value = 'left' and on = 1]"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>Left</option>
                </select>
            </div>
          </xsl:with-param>
        </xsl:apply-templates>
      </div>
      <div>
        <xsl:choose>
          <xsl:when test="list/row">
            <xsl:call-template name="table">
              <xsl:with-param name="id">rows</xsl:with-param>
              <xsl:with-param name="caption">People</xsl:with-param>
              <xsl:with-param name="look">hidden</xsl:with-param>
              <xsl:with-param name="wide" select="1"/>
              <xsl:with-param name="head"><tr><th scope="col">Name</th><th scope="col">Roles</th><th scope="col">State</th></tr></xsl:with-param>
              <xsl:with-param name="body">
                <xsl:for-each select="list/row">
                  <tr>
                    <th scope="row"><xsl:value-of select="name"/><br/><span class="dps-quiet"><xsl:value-of select="email"/></span></th>
                    <td><xsl:value-of select="roles"/></td>
                    <td><xsl:value-of select="state"/></td>
                  </tr>
                </xsl:for-each>
              </xsl:with-param>
            </xsl:call-template>
            <xsl:apply-templates select="list" mode="pages"/>
            <p class="govuk-body dps-small"><a class="govuk-link"><xsl:attribute name="href"><xsl:apply-templates select="list" mode="address"/>as=csv</xsl:attribute>Download this list (CSV)</a></p>
          </xsl:when>
          <xsl:when test="list/filter/option[on = 1] or list/filter/value[string(.)]">
            <p class="govuk-body">Nothing fits this filter.</p>
            <xsl:apply-templates select="list" mode="empty"/>
          </xsl:when>
          <xsl:otherwise><p class="govuk-body">Nobody has an account yet.</p></xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
